"""The verb that a line opens with, its class, and nouns that only look like verbs."""

from __future__ import annotations

import pytest

from okrkpi.statement import parse

WORK = frozenset({"make", "do", "explore", "decide"})


@pytest.mark.parametrize(
    "line",
    [
        "Train all 64 workers in safe lifting",
        "Talk to 30 firms about apprenticeships",
        "Post weekly updates on the wiki",
        "Award the contract for hull 12",
        "Audit every supplier in the valley",
        "Pilot the booking app in two branches",
        "Pilot new menus",
        "Stock each van with spill kits",
        "Shadow two ward rounds",
        "Host a hackathon for students",
        "Table the motion at council",
        "Draft new terms of reference",
        "Map all culverts in the district",
        "Scope the ledger migration",
        "Benchmark our prices against five rivals",
        "Wire the sensor to the PLC",
        "Load-test the checkout",
        "Soft-launch the app in Malta",
        "Soft launch the app in Malta",
        "Ring-fence the training budget",
        "Sunset the legacy API",
        "Backfill the events table",
        "Broker a deal between the unions",
        "Refund all affected customers",
        "Warehouse the clickstream data",
        "Staff the new clinic",
        "Book the venue",
        "Commission substation Nord 2 by August",
        "Brief, shoot and cut four customer films",
        "Drench the lambs",
        "Lime the acid fields",
        "Shotcrete the decline",
        "Bolt the roof in section 4",
        "Swear in two magistrates",
        "Plate the tasting menu",
        "Rehearse the motets",
        "Consecrate the chapel",
        "Recce the ford",
        "Mark the scripts",
        "Calibrate the balances",
        "Cede the nat-cat layer",
        "Swab all admissions",
        "Reconcile the suspense account",
        "Drain the node pool",
        "Gazette the by-law",
        "Grit all school routes",
        "Coppice the hazel",
        "Flush the mains",
        "Kill the nightly job",
        "Knock on 900 doors",
        "Label and discard everything in freezer 3",
        "Hedge 60% of the exposure",
        "Award up to 40 small grants",
        "Hold 12 listening events",
        "Audition 30 violins",
        "Subject to consent, purchase the customs house",
    ],
)
def test_a_command_is_work_in_any_trade(line: str) -> None:
    assert parse(line).opening_class in WORK


@pytest.mark.parametrize(
    "line",
    [
        "Pilot conversion", "Post views", "Map of the district", "Staff turnover",
        "Staff who feel heard", "Stock turn above 8", "Draft budget variance", "Refund requests",
        "Warehouse safety", "Host satisfaction", "Table turns per night", "Contract disputes",
        "Permit turnaround", "Film budget", "Wash station uptime", "Ship turnaround time",
        "Tag accuracy", "Bundle ≤ 180 kB on the landing page", "Model v7 reaches 0.82 recall",
        "Net revenue per head", "Visits a day", "Water meters installed in 40 homes",
        "Smoking quit rate at 4 weeks", "Sign language tours", "Lead time",
        "12 nurse posts filled",
        "Following the audit, no more than 250 cases remain",
    ],
)  # fmt: skip
def test_a_noun_at_the_head_of_a_line_is_no_command(line: str) -> None:
    assert parse(line).opening_class not in WORK


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Double sign-ups", None),
        ("Raise $10m for the roof", "win"),
        ("Raise the bar", "aspire"),
        ("Raising attendance to 92%", "raise"),
        ("Minimize waste", "lower"),
        ("Minimise waste", "lower"),
        ("Book 60 stays at the lodge", "win"),
        ("Book the lodge", "do"),
        ("Close 12 deals", "win"),
        ("Close the month in five days", "do"),
        ("Award the catering contract", "decide"),
        ("Retune the organ", "better"),
        ("Use 30% less water", "lower"),
        ("Completion of the depot", "make"),
        ("Launch of the portal", "make"),
        ("Analysis of exit interviews", "explore"),
        ("Agree the terms", "decide"),
        ("Keep margin above 40%", "keep"),
        ("Reach 30% share", "reach"),
        ("Together with HR, prepare the rota", "make"),
        ("Let's publish the rota", "make"),
        ("The Trust will publish its plan in May", "make"),
        ("Every ward is to lower its falls to 3", "lower"),
        ("Our library aims to also extend its hours", "raise"),
        ("90% of visitors will book again", None),
        ("A tool that will publish rotas", None),
    ],
)
def test_an_opening_has_the_class_of_its_sense(line: str, kind: str | None) -> None:
    assert parse(line).opening_class == kind
