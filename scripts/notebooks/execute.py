"""Runs a notebook on the Jupyter kernel that it names, cell after cell.

usage: execute.py NOTEBOOK OUT

Writes the notebook with what its cells left behind to OUT; what they should have left behind is
judged elsewhere. It ends at the first cell that fails.
"""

import json
import sys
import time
from pathlib import Path
from queue import Empty

from jupyter_client.manager import start_new_kernel

# Seconds after which a cell that says nothing counts as hung.
PATIENCE = 300
# Deno says that a cell is done before all it shows has arrived: seconds to go on reading. Where a
# value has to come it is waited for, so that a busy machine does not lose it.
LATE = {"nothing": 0.3, "value": 10, "figure": 30}
# Seconds to go on reading after an output of a cell that is done.
AFTER = 0.1


def output(message):
    """A message of the kernel as nbformat keeps it; None for one that shows nothing."""
    kind, content = message["msg_type"], message["content"]
    if kind == "stream":
        return {"output_type": kind, "name": content["name"], "text": content["text"]}
    if kind == "error":
        return {"output_type": kind, **{key: content[key] for key in ("ename", "evalue", "traceback")}}
    if kind in ("execute_result", "display_data"):
        count = {"execution_count": content["execution_count"]} if kind == "execute_result" else {}
        return {"output_type": kind, "data": content["data"], "metadata": {}, **count}
    return None


def reply_to(client, request):
    """The kernel's answer to a request; replies to greetings that it overtook are skipped."""
    while True:
        message = client.get_shell_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == request:
            return message["content"]


def outputs_of(client, request, late):
    """What a request shows, until it is done and `late` seconds more, or until all is there."""
    outputs, end = [], None
    while end is None or time.monotonic() < end:
        try:
            message = client.get_iopub_msg(timeout=PATIENCE if end is None else 0.05)
        except Empty:
            if end is None:
                raise TimeoutError(f"the kernel said nothing for {PATIENCE} s") from None
            continue
        if message["parent_header"].get("msg_id") != request:
            continue
        shown = output(message)
        if shown is not None:
            outputs.append(shown)
        if message["content"].get("execution_state") == "idle":
            end = time.monotonic() + late
        if end is not None and outputs:
            end = min(end, time.monotonic() + AFTER)
    return outputs


def run_cell(client, cell):
    """Runs a cell and keeps what it shows; returns whether it went well."""
    request = client.execute("".join(cell["source"]))
    cell["outputs"] = outputs_of(client, request, LATE[cell["metadata"]["shows"]])
    reply = reply_to(client, request)
    cell["execution_count"] = reply["execution_count"]
    return reply["status"] == "ok"


def run(notebook, folder):
    """Runs the code cells of a notebook in a folder, up to the first that fails."""
    manager, client = start_new_kernel(
        kernel_name=notebook["metadata"]["kernelspec"]["name"], cwd=str(folder)
    )
    try:
        for cell in notebook["cells"]:
            if cell["cell_type"] == "code" and not run_cell(client, cell):
                return
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main(source, out):
    """Runs the notebook of one file and writes it to the other."""
    notebook = json.loads(Path(source).read_text())
    run(notebook, Path.cwd())
    Path(out).write_text(json.dumps(notebook))


main(*sys.argv[1:])
