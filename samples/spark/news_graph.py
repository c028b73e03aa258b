#!/usr/bin/env python3
"""Articles on a Hadoop path in, their graph out: Parquet tables, and one merged .entente file.

    spark-submit news_graph.py [options] OUTPUT INPUT...

INPUT is any path that Hadoop reads (file:, hdfs:, s3a:, patterns): JSON lines (.jsonl, also .gz), or web archives (.warc,
.warc.gz). OUTPUT is a folder that must not be there:

    records/    the extraction records, gzip, one a line: what `entente merge` reads
    actors/     Parquet: key, name, kind, country, articles, mentions
    relations/  Parquet: id, source, type, mode, target, date, modality, speaker, role, content, articles, confidence
    evidence/   Parquet: relation, article, source, text, cue, rule, confidence

`entente extract` is a filter without state, so Spark may run any part of the input anywhere, and again where a worker is lost.
Merging is associative, commutative and idempotent, so the result is that of one machine. The program, a model and the knowledge
file must be on every worker (`entente-data` makes them); --program, --model and --knowledge say where.
"""
import argparse
import hashlib
import json
import os
import shlex
import subprocess
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as f


# What the program may need of the environment; `pipe` gives it nothing else.
ENVIRONMENT = ("PATH", "HOME", "XDG_DATA_HOME", "ENTENTE_DATA", "TMPDIR", "LANG")


def extract_command(options, form):
    words = [options.program, "--quiet", "extract", "--jobs", "1", "--from", form]
    for name in ("model", "knowledge"):
        if getattr(options, name):
            words += ["--" + name, getattr(options, name)]
    return words


def with_identity(line):
    """The article's own id, else one that depends on it alone: a number of its line would depend on how the input is split."""
    try:
        article = json.loads(line)
        if not isinstance(article, dict) or article.get("id"):
            return line
    except ValueError:
        return line
    article["id"] = hashlib.sha256(line.encode()).hexdigest()[:32]
    return json.dumps(article, ensure_ascii=False)


def extract_lines(lines, options):
    """JSON lines through `entente extract`. It ends with 1 where an article could not be read, which is in the records, and where
    it could not begin, which must fail: then there is no report."""
    command = " ".join(map(shlex.quote, extract_command(options, "jsonl")))
    shell = (f'report=$(mktemp); {command} --report "$report"; code=$?; test -s "$report" && test $code -le 1; good=$?; '
             'rm -f "$report"; exit $good')
    known = {name: os.environ[name] for name in ENVIRONMENT if name in os.environ}
    return lines.map(with_identity).pipe("sh -c " + shlex.quote(shell), env=known, checkCode=True)


def extract_archive(words):
    """One archive through `entente extract`, its records named by its path."""

    def run(path_and_bytes):
        path, content = path_and_bytes
        done = subprocess.run(words, input=bytes(content), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode not in (0, 1) or not done.stdout and done.returncode == 1:
            raise RuntimeError(f"{path}: entente ended with {done.returncode}: {done.stderr[-2000:].decode(errors='replace')}")
        for line in done.stdout.decode().splitlines():
            record = json.loads(line)
            source = record["article"]["source"]
            record["article"]["source"] = path + source[1:] if source.startswith("-") else source
            yield json.dumps(record, ensure_ascii=False, separators=(",", ":"))

    return run


def identities(record):
    """By a relation's id in its record, what it is wherever it is told: the fields by which entente merges relations."""
    keys = {actor["id"]: actor["key"] for actor in record.get("actors", [])}
    relations = {relation["id"]: relation for relation in record.get("relations", [])}

    def identity(name):
        relation = relations[name]
        fields = [keys[relation["source"]], relation["type"], relation.get("mode", ""), keys[relation["target"]],
                  relation.get("date", ""), relation["modality"], keys.get(relation.get("attributed_to"), ""),
                  relation.get("role", "")]
        content = identity(relation["content"]) if "content" in relation else ""
        return hashlib.sha256("\x1f".join(fields + [content]).encode()).hexdigest()[:32]

    return keys, {name: identity(name) for name in relations}


def actor_rows(line):
    record = json.loads(line)
    for actor in record.get("actors", []):
        yield (actor["key"], actor["name"], actor["kind"], actor.get("country", ""), record["article"]["id"],
               len(actor.get("mentions", [])))


def relation_rows(line):
    record = json.loads(line)
    keys, names = identities(record)
    article = record["article"]
    for relation in record.get("relations", []):
        for evidence in [relation["evidence"]] + relation.get("further", []):
            yield (names[relation["id"]], keys[relation["source"]], relation["type"], relation.get("mode", ""),
                   keys[relation["target"]], relation.get("date", ""), relation["modality"],
                   keys.get(relation.get("attributed_to"), ""), relation.get("role", ""),
                   names.get(relation.get("content"), ""), float(relation["confidence"]), article["id"],
                   article.get("source", ""), evidence.get("text", ""), evidence["cue"], evidence["rule"])


ACTOR_COLUMNS = "key string, name string, kind string, country string, article string, mentions int"
RELATION_COLUMNS = ("id string, source string, type string, mode string, target string, date string, modality string, "
                    "speaker string, role string, content string, confidence double, article string, address string, "
                    "text string, cue string, rule string")


def write_tables(spark, records, output):
    """A name, a kind and a country are what most articles say of an actor, else the smallest; as entente has it."""
    actors = spark.createDataFrame(records.flatMap(actor_rows), ACTOR_COLUMNS).dropDuplicates(["key", "article"])
    totals = actors.groupBy("key").agg(f.countDistinct("article").alias("articles"), f.sum("mentions").alias("mentions"))
    for column in ("name", "kind", "country"):
        votes = actors.groupBy("key", column).count()
        known = f.col(column) != "" if column == "country" else f.lit(True)
        best = votes.groupBy("key").agg(
            f.max(f.struct(known.alias("known"), f.col("count").alias("votes"))).alias("top"))
        winners = (votes.join(best, "key").where((known == f.col("top.known")) & (f.col("count") == f.col("top.votes")))
                   .groupBy("key").agg(f.min(column).alias(column)))
        totals = totals.join(winners, "key")
    totals.select("key", "name", "kind", "country", "articles", "mentions").orderBy("key").write.parquet(output + "/actors")

    told = spark.createDataFrame(records.flatMap(relation_rows), RELATION_COLUMNS)
    same = ["id", "source", "type", "mode", "target", "date", "modality", "speaker", "role", "content"]
    (told.groupBy(same).agg(f.countDistinct("article").alias("articles"), f.max("confidence").alias("confidence"))
     .orderBy("id").write.parquet(output + "/relations"))
    (told.select(f.col("id").alias("relation"), "article", f.col("address").alias("source"), "text", "cue", "rule", "confidence")
     .distinct().orderBy("relation", "article", "text").write.parquet(output + "/evidence"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("output")
    parser.add_argument("inputs", nargs="+")
    parser.add_argument("--program", default="entente", help="on every worker")
    parser.add_argument("--model", default="", help="its name or file on every worker")
    parser.add_argument("--knowledge", default="", help="the file on every worker")
    parser.add_argument("--partitions", type=int, default=0, help="parts of the input, by default as Hadoop splits it")
    parser.add_argument("--store", default="", help="also merge the records to this .entente file, on this machine")
    options = parser.parse_args()

    spark = SparkSession.builder.appName("entente").getOrCreate()
    context = spark.sparkContext
    archives = [path for path in options.inputs if path.removesuffix(".gz").endswith(".warc")]
    lines = [path for path in options.inputs if path not in archives]
    parts = []
    if lines:
        read = context.textFile(",".join(lines), minPartitions=options.partitions or None)
        # A compressed file is one part, whatever its size.
        if options.partitions and read.getNumPartitions() < options.partitions:
            read = read.repartition(options.partitions)
        parts.append(extract_lines(read, options))
    if archives:
        words = extract_command(options, "warc") + ["-"]
        parts.append(context.binaryFiles(",".join(archives)).flatMap(extract_archive(words)))

    # Kept first: all else is made from the records that were written, so nothing is analysed twice.
    codec = "org.apache.hadoop.io.compress.GzipCodec"
    context.union(parts).saveAsTextFile(options.output + "/records", codec)
    records = context.textFile(options.output + "/records").filter(lambda line: '"error":' not in line or "error" not in json.loads(line))
    write_tables(spark, records, options.output)

    if options.store:
        merge = subprocess.Popen([options.program, "--quiet", "merge", "-", "-O", "-o", options.store], stdin=subprocess.PIPE)
        for line in context.textFile(options.output + "/records").toLocalIterator():  # a part at a time
            merge.stdin.write(line.encode() + b"\n")
        merge.stdin.close()
        if merge.wait() != 0:
            sys.exit("entente merge failed")
    spark.stop()


if __name__ == "__main__":
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    main()
