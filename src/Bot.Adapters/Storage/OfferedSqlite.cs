#if OFFERED_SQLITE
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Bot.Adapters.Storage;

/// <summary>
/// EF Core 10 asks for SQLitePCLRaw 2.1 by name; where only 2.0.6 is offered (OfferedSqlite.props), that request fails
/// and is answered here with the assembly that lies beside the application. Its surface, as EF uses it, is the same.
/// </summary>
internal static class OfferedSqlite
{
    private const string Family = "SQLitePCLRaw.";

    // It must stand before the first method that names a SQLite type is compiled, whoever calls it.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void AnswerByName() => AssemblyLoadContext.Default.Resolving += BesideTheApplication;

    private static Assembly? BesideTheApplication(AssemblyLoadContext context, AssemblyName wanted)
    {
        if (wanted.Name?.StartsWith(Family, StringComparison.Ordinal) is not true)
            return null;
        var file = Path.Combine(AppContext.BaseDirectory, wanted.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
#endif
