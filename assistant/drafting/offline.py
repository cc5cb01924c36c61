"""The built-in drafter: goals from the memo alone, with no language model and nothing made up."""

from __future__ import annotations

import hashlib
from datetime import date

from assistant.drafting.asking import questions_for
from assistant.drafting.phrasing import (
    objective_text,
    outcome_text,
    result_text,
)
from assistant.drafting.placed import Placed, distinct
from assistant.drafting.watching import kpis_for
from okrkpi.grounding import ground
from okrkpi.memo import read_memo
from okrkpi.memo.language.words import content
from okrkpi.memo.model import Aim, Contradiction, Memo, Move, Work
from okrkpi.models import (
    Cycle,
    Initiative,
    KeyResult,
    Made,
    NonGoal,
    Objective,
    Plan,
    Priority,
    Source,
)
from okrkpi.profile import Profile
from okrkpi.version import __version__

MODEL = "offline"
MOST_OBJECTIVES = 5
MOST_RESULTS = 5
_COMMON = content("customer client member user staff team system company project new")


def offline_draft(
    memo_text: str,
    *,
    today: date,
    cycle: Cycle | None = None,
    team: str | None = None,
    objectives: int | None = None,
    profile: Profile | None = None,
) -> Plan:
    """Draft a plan from a memo; raise MemoError where it holds nothing to draft from.

    `objectives` is the most that there may be; the memo decides how many there are.
    """
    start = profile.fiscal_year_start if profile else 1
    memo = read_memo(memo_text, today=today, fiscal_year_start=start)
    builder = _Builder(memo, cycle or memo.cycle, objectives or MOST_OBJECTIVES)
    plan = builder.plan(team)
    made = Made(version=__version__, model=MODEL, date=today.isoformat())
    digest = hashlib.sha256(memo_text.encode("utf-8", "surrogatepass")).hexdigest()
    plan = plan.model_copy(
        update={
            "profile": profile.name if profile else None,
            "documents": (Source(sha256=digest),),
            "made": made,
            "questions": questions_for(memo, builder.placed, plan, named=cycle is not None),
        }
    )
    return ground(plan, {memo.document: memo_text}, today=memo.written or today)


class _Builder:
    """Puts the parts of a memo in their places."""

    def __init__(self, memo: Memo, cycle: Cycle | None, most: int) -> None:
        self.memo, self.cycle, self.most = memo, cycle, most
        self.placed = Placed()
        self.kept = self._kept()
        self.left: list[Move] = []
        self.works = 0

    def plan(self, team: str | None) -> Plan:
        """Return the plan, without its questions."""
        made = tuple(self._objective(number, rank) for number, rank in enumerate(self.kept, 1))
        made = self._with_tasks(made)
        used = set(map(id, self.placed.works.values()))
        self.placed.loose = [work for work in self.memo.works if id(work) not in used]
        return Plan(
            title=self.memo.title or (f"Goals for {self.cycle.label}" if self.cycle else "Goals"),
            team=team or self.memo.team,
            cycle=self.cycle,
            language="en",
            objectives=made,
            kpis=tuple(kpis_for(self.memo, self.placed, self.left)),
            priorities=tuple(self._priorities()),
            non_goals=tuple(NonGoal(text=n.text, quote=n.quote) for n in self.memo.non_goals),
        )

    def _kept(self) -> list[int]:
        """Return the priorities that become objectives: not tasks that serve another one."""
        aims = self.memo.priorities
        whole = [r for r, aim in enumerate(aims) if self._serves(r, aim) is None]
        return whole[: self.most]

    def _serves(self, rank: int, aim: Aim) -> int | None:
        """Return the priority that a task works for, if the memo says nothing else of it."""
        own = any(move.priority == rank for move in self.memo.moves)
        if not aim.task or aim.purpose or own:
            return None
        words = content(aim.text) - _COMMON
        near = [
            (len(words & content(f"{other.text} {' '.join(self._metrics(r))}")), r)
            for r, other in enumerate(self.memo.priorities)
            if not other.task
        ]
        best = max(near, key=lambda one: one[0], default=(0, 0))
        return best[1] if best[0] >= 1 else None

    def _metrics(self, rank: int) -> list[str]:
        return [move.metric for move in self.memo.moves if move.priority == rank]

    def _objective(self, number: int, rank: int) -> Objective:
        aim = self.memo.priorities[rank]
        self.placed.objectives[rank] = f"O{number}"
        moves = [m for m in self.memo.moves if m.priority == rank]
        results = [
            self._result(f"KR{number}.{n}", m) for n, m in enumerate(moves[:MOST_RESULTS], 1)
        ]
        self.left += moves[MOST_RESULTS:]
        works = [w for w in self.memo.works if w.priority == rank]
        return Objective(
            id=f"O{number}",
            text=objective_text(aim, moves),
            owner=aim.owner,
            ambition=aim.ambition,
            sources=distinct((aim.quote, *aim.extra_quotes)),
            key_results=tuple(results),
            initiatives=tuple(self._initiative(work) for work in works),
        )

    def _with_tasks(self, made: tuple[Objective, ...]) -> tuple[Objective, ...]:
        """Add tasks that stand as priorities to the objective that they serve."""
        for rank, aim in enumerate(self.memo.priorities):
            home = self._serves(rank, aim)
            if home is None or home not in self.placed.objectives:
                continue
            works = [w for w in self.memo.works if w.priority == rank]
            added = [self._initiative(work) for work in works]
            if not added:
                continue
            self.placed.tasks[rank] = added[0].id
            made = tuple(
                o.model_copy(update={"initiatives": (*o.initiatives, *added)})
                if o.id == self.placed.objectives[home]
                else o
                for o in made
            )
        return made

    def _result(self, item_id: str, move: Move) -> KeyResult:
        self.placed.results[item_id] = move
        dispute = self._dispute(move)
        return KeyResult(
            id=item_id,
            text=result_text(move, self.cycle),
            owner=move.owner,
            note=_both(dispute) if dispute else "",
            sources=distinct((*move.quotes, *((dispute.second.quote,) if dispute else ()))),
        )

    def _dispute(self, move: Move) -> Contradiction | None:
        return next(
            (
                c
                for c in self.memo.contradictions
                if c.metric == move.metric
                and move.baseline
                and c.first.value == move.baseline.value
            ),
            None,
        )

    def _initiative(self, work: Work) -> Initiative:
        self.works += 1
        item_id = f"I{self.works}"
        self.placed.works[item_id] = work
        due = work.due.text if work.due and work.due.text.lower() not in work.text.lower() else None
        return Initiative(
            id=item_id, text=work.text, owner=work.owner, due=due, sources=(work.quote,)
        )

    def _priorities(self) -> list[Priority]:
        made = []
        for rank, aim in enumerate(self.memo.priorities):
            home, task = self.placed.objectives.get(rank), self.placed.tasks.get(rank)
            served: tuple[str, ...] = (home,) if home else (task,) if task else ()
            reason = None
            if task and not home:
                reason = "a task: it stands as an initiative until the memo says what it is for"
            elif not served:
                served = tuple(i for i, item in self.placed.kpis.items() if item.priority == rank)
                reason = (
                    f"more than {self.most} priorities; the first {self.most} became objectives"
                )
            text = aim.text[:1].upper() + aim.text[1:]
            made.append(Priority(text=text, quote=aim.quote, served_by=served, reason=reason))
        return made


def _both(dispute: Contradiction) -> str:
    first, second = dispute.first, dispute.second
    return (
        f"The memo gives two values: {first.text} (line {first.quote.line}) and "
        f"{second.text} (line {second.quote.line})."
    )


__all__ = ["MODEL", "Placed", "offline_draft", "outcome_text"]
