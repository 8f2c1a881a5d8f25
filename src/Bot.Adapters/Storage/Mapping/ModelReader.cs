using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Adapters.Storage.Mapping;

/// <summary>
/// Lines to a model. A line tells one thing, in the order in which EF has them, and all that EF does not know by itself:
/// <c>table</c> with its name and its row's class; below it <c>column</c>, <c>value</c> (an object in columns of its own,
/// which follow), <c>key</c>, <c>index</c> and <c>refers</c>. A question mark behind a name: may be null.
/// </summary>
internal sealed class ModelReader
{
    private const string Rows = "Bot.Adapters.Storage.";

    // Internal to EF, and called by what its own tool writes.
#pragma warning disable EF1001
    private readonly RuntimeModel model = new(skipDetectChanges: false, Guid.Empty, entityTypeCount: 0);
#pragma warning restore EF1001
    private readonly Dictionary<RuntimeEntityType, RuntimeKey> keys = [];
    private readonly List<(RuntimeEntityType Table, string[] Words)> references = [];
    private RuntimeEntityType table = null!;
    private RuntimeTypeBase columns = null!;

    public void Read(string line)
    {
        var words = line.Trim().Split(' ');
        switch (words)
        {
            case ["table", var name, var row]:
                columns = table = Table(name, row);
                break;
            case ["column", var name, .. var facets]:
                Column(name, facets);
                break;
            case ["value", var name]:
                columns = Value(name);
                break;
            case ["key", .. var names]:
                table.SetPrimaryKey(keys[table] = table.AddKey(Named(table, names)));
                break;
            case ["index", ..]:
                Index(line.Trim());
                break;
            case ["refers", ..]:
                references.Add((table, words));
                break;
            default:
                throw new InvalidDataException($"No line of a model: {line}");
        }
    }

    /// <remarks>What is referred to may stand further down.</remarks>
    public IModel Finish()
    {
        foreach (var (from, words) in references)
            Refer(from, words);
        return model;
    }

    private RuntimeEntityType Table(string name, string row)
    {
        var type = typeof(ModelReader).Assembly.GetType(Rows + row, throwOnError: true)!;
        var made = model.AddEntityType(Rows + row, type);
        made.AddAnnotation(RelationalAnnotationNames.TableName, name);
        made.AddAnnotation(RelationalAnnotationNames.Schema, null);
        made.AddAnnotation(RelationalAnnotationNames.ViewName, null);
        made.AddAnnotation(RelationalAnnotationNames.ViewSchema, null);
        made.AddAnnotation(RelationalAnnotationNames.SqlQuery, null);
        made.AddAnnotation(RelationalAnnotationNames.FunctionName, null);
        return made;
    }

    /// <param name="facets"><c>given</c>: by the database, where it is not set; <c>fixed</c>: never changes; <c>empty</c>: its default.</param>
    private void Column(string name, string[] facets)
    {
        var nullable = name.EndsWith('?');
        var (property, field) = Member(columns.ClrType, name.TrimEnd('?'));
        var type = property.PropertyType;
        var made = columns.AddProperty(
            property.Name,
            type,
            property,
            field,
            nullable: nullable,
            valueGenerated: facets.Contains("given") ? ValueGenerated.OnAdd : ValueGenerated.Never,
            afterSaveBehavior: facets.Contains("fixed") ? PropertySaveBehavior.Throw : PropertySaveBehavior.Save,
            valueConverter: Columns.Converter(type),
            valueComparer: Columns.Comparer(type),
            sentinel: type.IsValueType && !nullable ? RuntimeHelpers.GetUninitializedObject(type) : null
        );
        if (facets.Contains("empty"))
            made.AddAnnotation(RelationalAnnotationNames.DefaultValue, "");
    }

    private RuntimeComplexType Value(string name)
    {
        var (property, field) = Member(table.ClrType, name.TrimEnd('?'));
        var type = property.PropertyType;
        return table
            .AddComplexProperty(
                property.Name,
                type,
                $"{table.Name}.{property.Name}#{type.Name}",
                type,
                property,
                field,
                nullable: name.EndsWith('?')
            )
            .ComplexType;
    }

    /// <summary><c>index A B named X unique where …</c>; what follows <c>where</c> is SQL, to the end of the line.</summary>
    private void Index(string line)
    {
        var where = line.IndexOf(" where ", StringComparison.Ordinal);
        var words = (where < 0 ? line : line[..where]).Split(' ')[1..];
        var unique = words[^1] is "unique";
        var rest = unique ? words[..^1] : words;
        var named = rest is [.., "named", _];
        var made = table.AddIndex(Named(table, named ? rest[..^2] : rest), named ? rest[^1] : null, unique);
        if (where >= 0)
            made.AddAnnotation(RelationalAnnotationNames.Filter, line[(where + " where ".Length)..]);
    }

    /// <summary><c>refers COLUMN ROW CASCADE optional from MEMBER by MEMBER</c>.</summary>
    private void Refer(RuntimeEntityType from, string[] words)
    {
        var principal = model.FindEntityType(Rows + words[2])!;
        var made = from.AddForeignKey(
            Named(from, [words[1]]),
            keys[principal],
            principal,
            Enum.Parse<DeleteBehavior>(words[3]),
            required: !words.Contains("optional")
        );
        for (var at = 4; at < words.Length - 1; at++)
            if (words[at] is "from" or "by")
                Navigate(made, words[at + 1], onDependent: words[at] is "from");
    }

    private static void Navigate(RuntimeForeignKey reference, string name, bool onDependent)
    {
        var at = onDependent ? reference.DeclaringEntityType : reference.PrincipalEntityType;
        var (property, field) = Member(at.ClrType, name);
        at.AddNavigation(name, reference, onDependent, property.PropertyType, property, field);
    }

    private static RuntimeProperty[] Named(RuntimeEntityType table, string[] names) =>
        Array.ConvertAll(names, name => table.FindProperty(name)!);

    // Every column is a property that keeps its value in a field of the compiler's.
    private static (PropertyInfo Property, FieldInfo Field) Member(Type type, string name) =>
        (
            type.GetProperty(name) ?? throw new InvalidDataException($"{type.Name} has no {name}."),
            type.GetField($"<{name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!
        );
}
