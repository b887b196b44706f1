#!/usr/bin/env python3
"""Runs the steps of action.yml as a runner does, on a pull request of an invented repository.

usage: action.py WHEEL

What a runner has and this machine lacks stands in for itself: a `gh` that writes down what it is asked. Steps that use
another action are not run.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
GH = """#!/usr/bin/env python3
import json, os, sys
state = os.environ["GH_STATE"]
comments = json.load(open(state)) if os.path.exists(state) else []
arguments = sys.argv[1:]
method = arguments[arguments.index("--method") + 1] if "--method" in arguments else "GET"
body = next((open(a[6:]).read() for a in arguments if a.startswith("body=@")), None)
if os.environ.get("GH_REFUSES") and method != "GET":
    sys.exit("gh: Resource not accessible by integration (HTTP 403)")
if method == "GET":
    print("\\n".join(str(n) for n, text in enumerate(comments) if text.startswith(os.environ["MARK"])))
elif method == "POST":
    comments.append(body)
else:
    comments[int([a for a in arguments if "/comments/" in a][0].rsplit("/", 1)[1])] = body
json.dump(comments, open(state, "w"))
"""
BEFORE = "organization,group,role\nNorthby,Mapping,lead\nWesthaven,Mapping,member\nEastfield,Archives,lead\n"
AFTER = "organization,group,role\nNorthby,Mapping,member\nWesthaven,Mapping,lead\n@all <b>|,Archives,lead\n"


def git(folder: pathlib.Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@localhost", "-c", "commit.gpgsign=false"]
    return subprocess.run(
        ["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


class Runner:
    """Enough of a runner for the steps of a composite action."""

    def __init__(self, work: pathlib.Path, wheel: str):
        self.work = work
        self.repository = work / "repository"
        self.wheel = wheel
        for folder in ["repository/network", "temp", "bin"]:
            (work / folder).mkdir(parents=True)
        (work / "bin" / "gh").write_text(GH)
        (work / "bin" / "gh").chmod(0o755)
        self.paths = [str(work / "bin")]

    def value(self, expression: str, inputs: dict, outputs: dict, context: dict) -> str:
        name = expression.strip()
        if name.startswith("inputs."):
            return inputs[name[7:]]
        if match := re.fullmatch(r"steps\.(\w+)\.outputs\.(\w+)", name):
            return outputs.get(match[1], {}).get(match[2], "")
        return str(context[name])

    def run(self, inputs: dict, base: str, refuses: bool = False) -> tuple[str | None, str, dict]:
        """The name of the step that failed, what all steps printed, and the outputs."""
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        given = {name: str(each.get("default", "")) for name, each in action["inputs"].items()} | inputs
        assert not [name for name, each in action["inputs"].items() if each.get("required") and not given[name]]
        context = {
            "github.action_path": ROOT, "github.action_repository": "owner/maillage", "github.action_ref": "v0",
            "github.token": "none", "github.event.pull_request.base.sha": base,
            "github.event.pull_request.number": 7,
        }
        outputs: dict[str, dict[str, str]] = {}
        printed = ""
        (self.work / "summary").write_text("")
        for step in action["runs"]["steps"]:
            if "run" not in step:
                continue
            expand = lambda text: re.sub(
                r"\$\{\{(.*?)\}\}", lambda match: self.value(match[1], given, outputs, context), text)
            for file in ["output", "path"]:
                (self.work / file).write_text("")
            environment = {
                "PATH": ":".join([*self.paths, os.environ["PATH"]]), "HOME": str(self.work), "LC_ALL": "C.UTF-8",
                "RUNNER_TEMP": str(self.work / "temp"), "GITHUB_REPOSITORY": "owner/rosters", "CI": "true",
                "GITHUB_OUTPUT": str(self.work / "output"), "GITHUB_PATH": str(self.work / "path"),
                "GITHUB_STEP_SUMMARY": str(self.work / "summary"), "GH_STATE": str(self.work / "comments"),
                **({"GH_REFUSES": "1"} if refuses else {}),
                **{name: expand(text) for name, text in step.get("env", {}).items()},
            }
            ended = subprocess.run(
                ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", expand(step["run"])],
                cwd=self.repository, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            printed += ended.stdout
            self.paths[:0] = (self.work / "path").read_text().split()
            pairs = (line.split("=", 1) for line in (self.work / "output").read_text().splitlines())
            outputs[step.get("id", step["name"])] = dict(pairs)
            if ended.returncode:
                return step["name"], printed, outputs
        return None, printed, outputs

    @property
    def comments(self) -> list[str]:
        file = self.work / "comments"
        return json.loads(file.read_text()) if file.exists() else []


def expect(what: str, holds: bool, printed: str = "") -> None:
    if not holds:
        sys.exit(f"action: {what}\n{printed}")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        runner = Runner(pathlib.Path(name), str(pathlib.Path(sys.argv[1]).resolve()))
        memberships = runner.repository / "network" / "memberships.csv"
        git(runner.repository, "init", "--quiet", "-b", "main")
        memberships.write_text(BEFORE)
        git(runner.repository, "add", ".")
        git(runner.repository, "commit", "--quiet", "-m", "before")
        base = git(runner.repository, "rev-parse", "HEAD")
        memberships.write_text(AFTER)
        inputs = {"network": "network", "wheel": runner.wheel, "options": "--formats svg"}

        failed, printed, outputs = runner.run(inputs, base)
        expect(f"the step “{failed}” fails", failed is None, printed)
        expect("there is no report", (runner.repository / outputs["build"]["report"]).exists(), printed)
        expect("there is no comment", len(runner.comments) == 1, printed)
        comment = runner.comments[0]
        for row in [
            "| ± | Mapping | Northby | lead → member |", "| ± | Mapping | Westhaven | member → lead |",
            "| + | Archives | @\u200ball \\<b\\>\\| | lead |", "| − | Archives | Eastfield | lead |", "| Eastfield | 1 | 0 |",
        ]:
            expect(f"the comment lacks “{row}”", row in comment, comment)
        expect("the page of the run lacks the findings", "Northby" in (runner.work / "summary").read_text())

        memberships.write_text(BEFORE)
        failed, printed, _ = runner.run(inputs, base)
        expect("a second push does not write the comment anew", len(runner.comments) == 1, printed)
        expect("no change is told as one", "Nobody joins" in runner.comments[0], runner.comments[0])

        failed, printed, _ = runner.run(inputs, base, refuses=True)
        expect("a token that may not comment fails the run", failed is None and "::notice::" in printed, printed)

        failed, printed, _ = runner.run(inputs | {"network": "other"}, base)
        expect("a network that is not there passes", failed == "Check the network", printed)
        memberships.write_text(BEFORE.replace("lead\nW", "lead,more,cells\nW"))
        failed, printed, _ = runner.run(inputs, base)
        expect("an error passes the check", failed == "Check the network", printed)
        expect("an error is not told beside its line", "::error file=network/memberships.csv,line=2" in printed, printed)
        failed, printed, _ = runner.run(inputs | {"wheel": "", "network": "network"}, base)
        expect("without a release the installation passes", failed == "Install maillage", printed)
    print("the steps of the action do what they say")


main()
