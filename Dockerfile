FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# What decides the packages comes first, so that a change of code does not restore them again.
COPY Directory.Build.props Directory.Packages.props global.json ./
COPY src/Bot.Adapters/Storage/OfferedSqlite.props src/Bot.Adapters/Storage/
COPY src/Bot.Core/Bot.Core.csproj src/Bot.Core/packages.lock.json src/Bot.Core/
COPY src/Bot.Adapters/Bot.Adapters.csproj src/Bot.Adapters/packages.lock.json src/Bot.Adapters/
COPY src/Bot.Host/Bot.Host.csproj src/Bot.Host/packages.lock.json src/Bot.Host/
RUN dotnet restore src/Bot.Host --locked-mode

COPY . .
RUN dotnet publish src/Bot.Host --no-restore -c Release -o /app -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
COPY seeds seeds

# A new volume takes its owner from this folder.
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
ENV Storage__ConnectionString="Data Source=/data/prepbot.db"

ENTRYPOINT ["dotnet", "Bot.Host.dll"]
