"""The same assignment by an exact solver: one line of JSON.

    assign.py affinity.csv REVIEWS MAX_LOAD mip|flow

mip: the worst-served entry as well as can be, then the total with that floor, both as integer programs (scipy, HiGHS).
flow: the total alone, without a floor, as a minimum-cost flow (OR-Tools): no assignment has more.
"""

import csv
import json
import sys
import time

import numpy as np

LIMIT = 120  # seconds for each program


def mip(entry, juror, affinity, reviews, load):
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array, hstack, vstack

    n, pair = len(affinity), np.arange(len(affinity))
    of_entry = csr_array((np.ones(n), (entry, pair)))
    of_juror = csr_array((np.ones(n), (juror, pair)))
    served = csr_array((affinity, (entry, pair)))
    entries, jurors = of_entry.shape[0], of_juror.shape[0]
    none = lambda rows: csr_array((rows, 1))
    # The last unknown is the affinity that every entry has at least.
    matrix = vstack([
        hstack([of_entry, none(entries)]),
        hstack([of_juror, none(jurors)]),
        hstack([served, csr_array(-np.ones((entries, 1)))]),
    ])
    least = np.concatenate([np.full(entries, reviews), np.zeros(jurors), np.zeros(entries)])
    most = np.concatenate([np.full(entries, reviews), np.full(jurors, load), np.full(entries, np.inf)])
    whole = np.append(np.ones(n), 0)

    def best(weights, floor):
        bounds = Bounds(np.append(np.zeros(n), floor), np.append(np.ones(n), reviews))
        rows = LinearConstraint(matrix, least, most)
        options = {"time_limit": LIMIT, "mip_rel_gap": 0}
        found = milp(-weights, integrality=whole, bounds=bounds, constraints=rows, options=options)
        if found.x is None:
            sys.exit(f"HiGHS found nothing in {LIMIT} s")
        return found.x[:n].round().astype(bool), -found.mip_dual_bound

    chosen, worst_bound = best(np.append(np.zeros(n), 1), 0)
    worst = (served @ chosen).min()
    chosen, total_bound = best(np.append(affinity, 0), worst - 1e-9)
    return {
        "worst": (served @ chosen).min(),
        "next_worst": np.partition(served @ chosen, 1)[1],
        "worst_bound": worst_bound,
        "total": affinity @ chosen,
        "total_bound": total_bound,
    }


def flow(entry, juror, affinity, reviews, load):
    from ortools.graph.python import min_cost_flow

    entries, jurors, n = entry.max() + 1, juror.max() + 1, len(affinity)
    network, sink = min_cost_flow.SimpleMinCostFlow(), entries + jurors
    gains = (affinity * 1e6).round().astype(int)
    pairs = network.add_arcs_with_capacity_and_unit_cost(entry, entries + juror, np.ones(n, int), -gains)
    all_jurors = entries + np.arange(jurors)
    network.add_arcs_with_capacity_and_unit_cost(
        all_jurors, np.full(jurors, sink), np.full(jurors, load), np.zeros(jurors, int)
    )
    network.set_nodes_supplies(np.arange(entries), np.full(entries, reviews))
    network.set_node_supply(sink, int(-reviews * entries))
    if network.solve() != network.OPTIMAL:
        sys.exit("OR-Tools found no flow")
    chosen = network.flows(pairs).astype(bool)
    return {"worst": np.bincount(entry, affinity * chosen).min(), "total": gains[chosen].sum() / 1e6}


def numbered(names):
    number = {name: i for i, name in enumerate(sorted(set(names)))}
    return np.array([number[name] for name in names])


with open(sys.argv[1], newline="") as file:
    rows = list(csv.DictReader(file))
entry, juror = (numbered([row[column] for row in rows]) for column in ("entry", "juror"))
affinity = np.array([float(row["affinity"]) for row in rows])
begun = time.perf_counter()
answer = {"mip": mip, "flow": flow}[sys.argv[4]](entry, juror, affinity, int(sys.argv[2]), int(sys.argv[3]))
print(json.dumps({"seconds": time.perf_counter() - begun} | answer, default=float))
