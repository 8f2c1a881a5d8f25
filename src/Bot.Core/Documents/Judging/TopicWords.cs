using System.Collections.Frozen;
using Bot.Core.Documents.Wording;

namespace Bot.Core.Documents.Judging;

/// <summary>Which words speak for which topic, and the reading of a text by them.</summary>
internal static class TopicWords
{
    private static readonly (string Topic, string Words)[] Lists =
    [
        (
            Topics.Behavioural,
            "behavioral behavioural teamwork team teammate teammates colleague colleagues coworker coworkers "
                + "collaboration communication collaborate stakeholder disagree disagreed disagreement conflict "
                + "conflicting feedback mentor mentored mentoring mentorship leadership lead ownership initiative "
                + "strength strengths weakness weaknesses fail failed failure failing mistake mistakes pressure stress "
                + "deadline deadlines ambiguity uncertainty prioritize prioritise priorities productive proud proudest "
                + "difficult honest ethic self assessment soft skills yourself background hobbies hobby person founders "
                + "junior onboard onboarding stuck regret burned burnout manager culture fit remote teammates "
                + "introduction introduce personal problem solving product business startup balance hire trust"
        ),
        (
            Topics.Motivation,
            "motivates motivation motivated passion passionate goal goals career excites excited interests interested "
                + "join leaving leave want aspire dream years future company role opportunity mission startup"
        ),
        (
            Topics.Backend,
            "backend api apis endpoint endpoints http rest restful graphql grpc django drf flask fastapi spring express "
                + "node python java golang rust microservice microservices monolith monolithic service services queue "
                + "queues celery async asyncio asynchronous background worker workers cache caching caches idempotent "
                + "idempotency auth authentication authorization oauth jwt token concurrency thread threads memory "
                + "leak timeout timeouts retry retries webhook webhooks pagination versioning dependency injection "
                + "pattern patterns code codebase test tests testing debug debugging debugged bug bugs algorithm "
                + "algorithms structures complexity refactor rearchitect library libraries security secure encryption memory request requests "
                + "privacy pii technical tools stack event events locking race lost circuit breaker lock workflow workflows exception"
        ),
        (
            Topics.SystemDesign,
            "design architecture architect scalability scalable scale distributed tenancy tenant sharding "
                + "consistency throughput latency availability fault tolerance load balancer capacity shortener"
        ),
        (
            Topics.Databases,
            "database databases sql nosql postgres postgresql mysql sqlite mongodb query queries index indexes "
                + "indexing schema schemas migration migrations transaction transactions isolation deadlock deadlocks "
                + "join joins orm normalization replication replica replicas vacuum table tables rows"
        ),
        (
            Topics.Operations,
            "operations devops docker container containers containerized kubernetes k8s helm terraform aws gcp azure "
                + "cloud vm vms deploy deploys deployment deployed deployments ci cd pipeline monitor monitoring "
                + "observability metrics tracing logging logs alert alerts alerting incident incidents outage postmortem "
                + "rollback infrastructure infra secrets disaster recovery backup backups oncall call cluster pods slo "
                + "sre cpu linux release"
        ),
        (
            Topics.MachineLearning,
            "ml mlops ai learning llm llms model models machine inference training gpu gpus pytorch tensorflow vllm embedding "
                + "embeddings vision openai anthropic prompt prompts drift feature dataset datasets agent agents rag "
                + "tokenizer quantization batching serving"
        ),
        (
            Topics.Frontend,
            "frontend react vue angular svelte css html javascript typescript browser dom ssr ui ux next accessibility "
                + "hydration component components webpack"
        ),
        (
            Topics.Logistics,
            "salary compensation equity availability relocate relocation visa sponsorship notice remotely timezone "
                + "logistics hours contractor"
        ),
    ];

    private static readonly FrozenDictionary<string, int> Order = Topics
        .All.Select((topic, place) => (topic, place))
        .ToFrozenDictionary(pair => pair.topic, pair => pair.place);

    /// <summary>The places of the topics that a word speaks for.</summary>
    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Lookup = Lists
        .SelectMany(list => list.Words.Split(' ').Distinct().Select(word => (word, Place: Order[list.Topic])))
        .GroupBy(pair => pair.word, pair => pair.Place, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word speaks for a topic.</summary>
    public static bool Knows(ReadOnlySpan<char> word) => Lookup.ContainsKey(word);

    /// <summary>The place of a topic in <see cref="Topics.All"/>.</summary>
    public static int PlaceOf(string topic) => Order[topic];

    /// <summary>Adds <paramref name="weight"/> to the score of each topic (by its place in <see cref="Topics.All"/>) for each word.</summary>
    public static void Weigh(ReadOnlySpan<char> text, int weight, Span<int> scores)
    {
        foreach (var word in new Words(text))
        {
            if (!Lookup.TryGetValue(word, out var places))
                continue;
            foreach (var place in places)
                scores[place] += weight;
        }
    }

    /// <summary>The place of the highest score; of equal ones the first.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var topic = 1; topic < scores.Length; topic++)
        {
            if (scores[topic] > scores[best])
                best = topic;
        }

        return best;
    }
}
