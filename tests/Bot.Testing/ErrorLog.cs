using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Testing;

/// <summary>Remembers what was logged as an error, so that a test fails on it.</summary>
public sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> logged = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
            logged.Enqueue($"{formatter(state, exception)} {exception}");
    }

    /// <exception cref="InvalidOperationException">An error was logged.</exception>
    public void ExpectNone()
    {
        if (logged.TryDequeue(out var error))
            throw new InvalidOperationException($"Logged as an error: {error}");
    }

    public void Dispose() { }
}
