#if OFFERED_SQLITE
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Bot.Adapters.Storage.Sqlite;

/// <summary>
/// The offered SQLite is built without <c>usleep</c>: where a reader means to wait a microsecond for another, it sleeps
/// for a whole second, and a thread of the pool with it. A file system of ours stands before SQLite's, the same but for
/// its sleep (https://www.sqlite.org/c3ref/vfs.html).
/// </summary>
internal static unsafe partial class ShortSleep
{
    private const string Library = "e_sqlite3";
    private static int installed;

    /// <summary>Once, before the first connection.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref installed, 1) is 1 || Find(0) is var theirs && theirs is null)
            return;
        var ours = (FileSystem*)NativeMemory.Alloc((nuint)sizeof(FileSystem));
        *ours = *theirs;
        (ours->Next, ours->Name) = (0, Marshal.StringToCoTaskMemUTF8("short-sleep"));
        ours->Sleep = &Sleep;
        _ = Register(ours, 1);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sleep(nint fileSystem, int microseconds)
    {
        Thread.Sleep(Math.Max(1, microseconds / 1000));
        return microseconds;
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_find")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial FileSystem* Find(nint name);

    [LibraryImport(Library, EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Register(FileSystem* fileSystem, int isDefault);

    /// <summary>struct sqlite3_vfs, version 3.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FileSystem
    {
        public int Version;
        public int FileSize;
        public int LongestPath;
        public nint Next;
        public nint Name;
        public nint Data;
        public nint Open;
        public nint Delete;
        public nint Access;
        public nint FullPath;
        public nint LibraryOpen;
        public nint LibraryError;
        public nint LibrarySymbol;
        public nint LibraryClose;
        public nint Randomness;
        public delegate* unmanaged[Cdecl]<nint, int, int> Sleep;
        public nint CurrentTime;
        public nint LastError;
        public nint CurrentTime64;
        public nint SetSystemCall;
        public nint GetSystemCall;
        public nint NextSystemCall;
    }
}
#endif
