using System.Reflection;
using Bot.Core.Chat;

namespace Bot.Host.Tests;

/// <summary>The walls of the house, read from the built assemblies.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] PlatformFolders = ["Discord", "Slack", "Terminal"];

    [Fact]
    public void Core_names_no_vendor()
    {
        var foreign = References(typeof(ChatMessage).Assembly)
            .Where(name => !IsPartOfDotNet(name) && name is not "NodaTime" && !IsAbstraction(name));

        Say(foreign, "Bot.Core may reference only Microsoft.Extensions.*.Abstractions and NodaTime, not");
    }

    [Fact]
    public void NodaTime_stays_inside_schedules_and_interviews() =>
        Say(
            TypesThatName(typeof(ChatMessage).Assembly, "NodaTime")
                .Where(type =>
                    !Folder(type, 2).StartsWith("Schedules", StringComparison.Ordinal)
                    && !Folder(type, 2).StartsWith("Interviews", StringComparison.Ordinal)
                ),
            "NodaTime belongs to Schedules and Interviews, not to"
        );

    [Fact]
    public void Only_Host_names_Quartz()
    {
        Say(
            References(typeof(Adapters.Storage.IDatabase).Assembly)
                .Where(name => name.StartsWith("Quartz", StringComparison.Ordinal)),
            "Bot.Adapters may not reference"
        );
        Assert.Contains("Quartz", References(Host));
    }

    [Fact]
    public void Host_names_no_database_and_no_platform_s_types() =>
        Say(
            References(Host)
                .Where(name =>
                    name.Contains("EntityFrameworkCore", StringComparison.Ordinal)
                    || name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
                ),
            "Bot.Host may not reference"
        );

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore", "Storage")]
    [InlineData("Microsoft.Data.Sqlite", "Storage")]
    [InlineData("SQLitePCLRaw", "Storage")]
    public void A_vendor_s_types_appear_in_their_folder_only(string vendor, string folder) =>
        Say(
            TypesThatName(typeof(Adapters.Storage.IDatabase).Assembly, vendor).Where(type => Folder(type, 2) != folder),
            $"{vendor} belongs to Adapters/{folder}, not to"
        );

    [Fact]
    public void No_folder_of_Adapters_uses_another_but_the_wire()
    {
        var uses =
            from type in typeof(Adapters.Storage.IDatabase).Assembly.GetTypes()
            let home = Folder(type.Namespace ?? "", 2)
            from used in NamespacesNamedBy(type)
            let other = Folder(used, 2)
            where used.StartsWith("Bot.Adapters.", StringComparison.Ordinal) && home.Length > 0 && other != home
            where !(other is "Wire" && PlatformFolders.Contains(home))
            select $"{type.FullName} → {used}";

        Say(uses, "A folder of Adapters stands for itself, but");
    }

    [Fact]
    public void Chat_uses_no_slice()
    {
        var uses =
            from type in typeof(ChatMessage).Assembly.GetTypes()
            where Folder(type.Namespace ?? "", 2) is "Chat"
            from used in NamespacesNamedBy(type)
            where used.StartsWith("Bot.Core.", StringComparison.Ordinal) && Folder(used, 2) is not "Chat"
            select $"{type.FullName} → {used}";

        Say(uses, "Chat serves the slices and uses none, but");
    }

    [Fact]
    public void A_slice_uses_no_handler_of_another()
    {
        var handlers = typeof(ChatMessage)
            .Assembly.GetTypes()
            .Where(IsHandler)
            .Select(type => type.FullName!)
            .ToHashSet();
        var uses =
            from type in typeof(ChatMessage).Assembly.GetTypes()
            where type.Namespace is not "Bot.Core"
            from used in TypesNamedBy(type)
            where handlers.Contains(used) && Folder(used, 2) != Folder(type.FullName ?? "", 2)
            select $"{type.FullName} → {used}";

        Say(uses, "A slice may use another's records and ports, not its handlers, but");
    }

    private static Assembly Host => Assembly.Load("Bot.Host");

    private static bool IsHandler(Type type) =>
        type is { IsClass: true, IsAbstract: false }
        && type.GetInterfaces()
            .Any(face =>
                face == typeof(ICommand)
                || face == typeof(IAction)
                || face == typeof(IListener)
                || face == typeof(IFileReader)
                || face == typeof(IHome)
            );

    private static bool IsPartOfDotNet(string name) =>
        name is "netstandard" or "mscorlib" || name.StartsWith("System.", StringComparison.Ordinal) || name is "System";

    private static bool IsAbstraction(string name) =>
        name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
        && name.EndsWith(".Abstractions", StringComparison.Ordinal);

    private static IEnumerable<string> References(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static string Folder(string name, int at) => name.Split('.').ElementAtOrDefault(at)?.Split('+')[0] ?? "";

    private static IEnumerable<string> NamespacesNamedBy(Type type) =>
        TypesNamedBy(type)
            .Select(name => name.Contains('.', StringComparison.Ordinal) ? name[..name.LastIndexOf('.')] : "")
            .Distinct();

    // What a type's members, and its methods' variables, name. Bodies beyond that are the compiler's business: a package
    // that a project does not reference cannot be named there either.
    private static IEnumerable<string> TypesNamedBy(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.Static
            | BindingFlags.Instance
            | BindingFlags.DeclaredOnly;
        var named = type.GetFields(All)
            .Select(field => field.FieldType)
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(type.GetMethods(All).SelectMany(Named))
            .Concat(type.GetConstructors(All).SelectMany(Named))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object));
        return named.SelectMany(Parts).Select(part => part.FullName ?? part.Name).Distinct();
    }

    private static IEnumerable<Type> Named(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Concat(method.GetMethodBody()?.LocalVariables.Select(variable => variable.LocalType) ?? [])
            .Append((method as MethodInfo)?.ReturnType ?? typeof(void));

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : type.HasElementType ? Parts(type.GetElementType()!)
        : [type];

    private static IEnumerable<string> TypesThatName(Assembly assembly, string vendor) =>
        from type in assembly.GetTypes()
        where TypesNamedBy(type).Any(name => name.StartsWith(vendor + ".", StringComparison.Ordinal))
        select type.FullName;

    private static void Say(IEnumerable<string> broken, string sentence)
    {
        var all = broken.Distinct().ToList();
        Assert.True(all.Count is 0, $"{sentence}: {string.Join(", ", all)}.");
    }
}
