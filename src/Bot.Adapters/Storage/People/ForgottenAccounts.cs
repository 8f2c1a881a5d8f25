using System.Security.Cryptography;
using System.Text;
using Bot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace Bot.Adapters.Storage.People;

/// <summary>Accounts that were forgotten, known by digests alone.</summary>
internal static class ForgottenAccounts
{
    public static string Digest(string platform, string handle) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{platform}:{handle}")));

    /// <summary>
    /// Whether this account was forgotten and has not been met again: what was still being answered for it, or for another
    /// account of the same person, is not kept any more.
    /// </summary>
    /// <param name="db">In a write of the lane: whoever forgets is before it, or after it.</param>
    public static async Task<bool> IsForgottenAsync(this PrepBotDb db, ChatUser account, CancellationToken ct)
    {
        if (await db.Accounts.Of(account).AnyAsync(ct))
            return false;
        var digest = Digest(account.Platform, account.Id);
        return await db.Forgotten.AnyAsync(row => row.AccountHash == digest, ct);
    }
}
