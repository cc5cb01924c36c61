from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from okrkpi.rules._overlap import overlap_of

words = st.frozensets(st.sampled_from("abcdefgh"), max_size=6)


@given(st.lists(words, max_size=12), words, st.sampled_from([0.3, 0.4, 0.5, 0.75, 1.0]))
def test_the_first_set_with_enough_in_common_is_found(
    sets: list[frozenset[str]], asked: frozenset[str], share: float
) -> None:
    def enough(shared: int, size: int) -> bool:
        return shared > 0 and shared >= share * (len(asked) + size - shared)

    alike = [at for at, one in enumerate(sets) if enough(len(one & asked), len(one))]
    overlap = overlap_of(sets)
    assert overlap.first(asked, enough) == next(iter(alike), None)
    odd = [at for at in alike if at % 2]
    assert overlap.first(asked, enough, lambda at: at % 2 == 1) == next(iter(odd), None)


@given(st.lists(words, max_size=12), words)
def test_the_first_set_that_holds_all_words_is_found(
    sets: list[frozenset[str]], asked: frozenset[str]
) -> None:
    found = overlap_of(sets).first(asked, lambda shared, _: shared == len(asked))
    assert found == next((at for at, one in enumerate(sets) if asked and asked <= one), None)
