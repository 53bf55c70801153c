"""The results as an aligned table and as Markdown."""
SPEED = ["corpus", "command", "MB/s", "to iconv", "to iconv (CPU)", "to 1 job"]


def number(value, digits=2):
    return "" if value is None else f"{value:.{digits}f}"


def speed_cells(results):
    order = ["as it is", "cleaned", "dirty", "records", "slice"]
    for row in sorted(results["speed"], key=lambda row: order.index(row["corpus"])):
        speed = row["mb_per_s"]
        yield [row["corpus"], row["command"], number(speed, 0 if speed >= 100 else 1),
               number(row["to_iconv"], 2 if row["to_iconv"] >= 0.1 else 4), number(row.get("to_iconv_cpu")),
               number(row.get("to_one_job"))]


def rule_cells(results):
    return ([row["corpus"], row["rules"], number(row["reading_ms"], 1), number(row["scanning_s"], 3),
             number(row["to_packs"])] for row in results["rules"])


def start_cells(results):
    return ([name, number(value, 1)] for name, value in results["start_up_ms"].items())


def memory_cells(results):
    return ([row["case"], number(row["peak_mib"], 0), number(row["seconds"])] for row in results["memory"])


TABLES = [
    (SPEED, speed_cells),
    (["corpus", "rules", "more to read, ms", "seconds", "to packs"], rule_cells),
    (["start", "ms"], start_cells),
    (["peak memory", "MiB", "seconds"], memory_cells),
]


def facts(results):
    shown = (f"{key} {number(value, 1) if isinstance(value, float) else value}"
             for key, value in results["machine"].items() if not key.startswith("load"))
    loads = ["/".join(number(load, 1) for load in results["machine"][key]) for key in ("load_at_start", "load_at_end")]
    idle = " ".join(number(share) for share in results["idle_before_rounds"])
    return ["; ".join(shown), f"load {loads[0]} before, {loads[1]} after; idle before each round: {idle}"]


def text(results):
    lines = facts(results)
    for head, cells in TABLES:
        rows = [head, *cells(results)]
        widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
        lines.append("")
        for row in rows:
            # Names to the left, figures to the right.
            lines.append("  ".join(
                cell.rjust(width) if head[column] not in ("corpus", "command", "rules", "start", "peak memory")
                else cell.ljust(width) for column, (cell, width) in enumerate(zip(row, widths))).rstrip())
    return "\n".join(lines)


def markdown(results):
    lines = []
    for head, cells in TABLES:
        lines += ["| " + " | ".join(row) + " |" for row in [head, ["---"] * len(head), *cells(results)]] + [""]
    return "\n".join(lines + [f"{line}  " for line in facts(results)]) + "\n"
