"""Memos that are dictated, or typed as a chat, without capitals."""

from __future__ import annotations

from datetime import date

from assistant.drafting.offline import offline_draft

TODAY = date(2026, 11, 22)


def test_sentences_that_begin_small_are_read_one_by_one() -> None:
    text = (
        "plan for january to march 2027\n\n"
        "callers wait 9 minutes at present. that should be 4 by the end of march. "
        "travel costs are 4,100 a month, hotels incl. parking. 3,500 would be right.\n"
    )
    plan = offline_draft(text, today=TODAY)
    assert [one.text for one in plan.key_results()] == [
        "Minutes that callers wait from 9 to 4 by the end of march",
        "Travel costs per month from 4,100 to 3,500",
    ]


def test_who_speaks_in_a_chat_is_no_part_of_a_measure() -> None:
    text = (
        "Goals for the first quarter of 2027\n\n"
        "lena: satisfaction dropped to 84% from 91%. back to 90% would be great\n"
        "tomasz: tickets per 100 users is 23, should be 15\n"
        "lena: yes 15\n"
        "tomasz: reopened tickets: 12%, no more than 7%\n"
    )
    plan = offline_draft(text, today=TODAY)
    drafted = " ".join(item.text for item in plan.items()).lower()
    assert "lena" not in drafted
    assert "tomasz" not in drafted
    assert "Tickets per 100 users from 23 to 15" in [one.text for one in plan.key_results()]


def test_words_that_stand_alone_name_what_a_dictated_text_turns_to() -> None:
    text = (
        "ok dictating this from the van. what I want from the next six months is basically this. "
        "callbacks. we had 41 of them in october and I want it below 20. third one is the "
        "apprentices, we've got two and we need four by september. and vans off the road, we lost "
        "nine van days last month, no more than three a month from january. Danny looks after the "
        "vans.\n"
    )
    plan = offline_draft(text, today=TODAY)
    drafted = {one.text: one.owner for one in plan.key_results()}
    assert drafted["Apprentices from two to four by september"] is None
    assert drafted["Van days lost from nine to no more than three"] == "Danny"
    assert not any("dictating" in text for text in drafted)


def test_lines_beneath_a_point_that_stand_as_far_out_are_none_of_it() -> None:
    text = (
        "# Plan Q1 2027\n\n"
        "- cut no-shows from 14% to 9%\n"
        "- no new office\n"
        "sickness is at 6%, must stay under 7%\n"
        "thanks, ana\n"
    )
    plan = offline_draft(text, today=TODAY)
    assert [one.text for one in plan.non_goals] == ["No new office"]
    assert [one.text for one in plan.kpis] == ["Sickness under 7%"]
