from __future__ import annotations

import re
from importlib.resources import files
from typing import Any

import pytest

from mithaq.lexicon.load import load_tree
from mithaq.model.document import Document
from mithaq.model.record import Commitment
from mithaq.pipeline import read

MET = "التقى الرئيس الروسي فلاديمير بوتين نظيره القرغيزي صدر جباروف في بيشكيك. "


def found(text: str, published: str | None = "2025-11-20") -> tuple[Commitment, ...]:
    return read(Document(text=text, published=published)).commitments


def one(text: str) -> Commitment:
    (commitment,) = found(MET + text)
    return commitment


def licences() -> list[Any]:
    file = files("mithaq.languages.ar").joinpath("lexicon", "commitment_licences.yaml")
    tree: Any = load_tree(file)
    return [entry for entry in tree if entry["id"].startswith("licence.")]


@pytest.mark.parametrize("entry", licences(), ids=lambda entry: str(entry["id"]))
def test_the_examples_of_a_licence(entry: Any) -> None:
    for example in entry["examples"]:
        whats = [commitment.what for commitment in found(MET + re.sub("[{}]", "", example))]
        assert whats == re.findall("{(.+?)}", example)
    for example in entry["counter_examples"]:
        assert found(MET + example) == ()


@pytest.mark.parametrize(
    ("kind", "status", "what", "text"),
    [
        (
            "policy",
            "agreed",
            "إخلاء الشريط الحدودي خلال أسبوعين",
            "واتفق الجانبان على إخلاء الشريط الحدودي خلال أسبوعين.",
        ),
        (
            "project",
            "agreed",
            "ترجمة ستين رواية",
            "وتعهدت روسيا بترجمة ستين رواية.",
        ),
        (
            "project",
            "agreed",
            "علاج ثمانين جريحا",
            "ووافقت روسيا على علاج ثمانين جريحا.",
        ),
        (
            "project",
            "agreed",
            "زيادة عدد المقاعد الدراسية للقرغيزيين",
            "وقررت روسيا زيادة عدد المقاعد الدراسية للقرغيزيين.",
        ),
        (
            "policy",
            "agreed",
            "إسقاط سبعين مليون دولار من ديون قرغيزستان",
            "وأعلنت روسيا إسقاط سبعين مليون دولار من ديون قرغيزستان.",
        ),
        (
            "project",
            "proposed",
            "إجراء مناورات بحرية",
            "وبحث الوزيران إمكانية إجراء مناورات بحرية.",
        ),
        (
            "project",
            "agreed",
            "أربعين منحة دراسية للطلبة القرغيز",
            "وأعلنت روسيا عن أربعين منحة دراسية للطلبة القرغيز.",
        ),
        (
            "project",
            "agreed",
            "توفد روسيا ثلاثين معلما إلى قرغيزستان",
            "وبموجب الاتفاق توفد روسيا ثلاثين معلما إلى قرغيزستان.",
        ),
        (
            "project",
            "agreed",
            "تسعة ملايين دولار",
            "وتعهدت روسيا بتسعة ملايين دولار.",
        ),
        (
            "policy",
            "agreed",
            "الانضمام إلى المنظمة الأوروبية للبستنة",
            "وتعتزم قرغيزستان الانضمام إلى المنظمة الأوروبية للبستنة.",
        ),
        (
            "project",
            "agreed",
            "بناء خمس مدارس في أوش",
            "واتفق الجانبان على بناء خمس مدارس في أوش.",
        ),
        (
            "policy",
            "agreed",
            "إنشاء لجنة مشتركة للنقل",
            "وقرر الجانبان إنشاء لجنة مشتركة للنقل.",
        ),
        (
            "policy",
            "proposed",
            "استئناف الرحلات الجوية بين البلدين",
            "وبحث الجانبان إمكانية استئناف الرحلات الجوية بين البلدين.",
        ),
        (
            "project",
            "proposed",
            "بناء محطة كهرومائية على نهر نارين",
            "وشدد الجانبان على أهمية بناء محطة كهرومائية على نهر نارين.",
        ),
        (
            "project",
            "agreed",
            "افتتاح مستشفى مشترك في أوش",
            "ومن المقرر افتتاح مستشفى مشترك في أوش.",
        ),
        (
            "project",
            "agreed",
            "ستزود روسيا قرغيزستان بمليون طن من الوقود",
            "وستزود روسيا قرغيزستان بمليون طن من الوقود.",
        ),
        (
            "project",
            "under_way",
            "إنشاء مصنع مشترك للأسمدة",
            "ويجري العمل على إنشاء مصنع مشترك للأسمدة.",
        ),
        (
            "policy",
            "completed",
            "استئناف خطوط النقل المباشرة بين البلدين",
            "وأعرب الجانبان عن ارتياحهما لاستئناف خطوط النقل المباشرة بين البلدين.",
        ),
        (
            "target",
            "agreed",
            "رفع حجم التبادل التجاري إلى خمسة مليارات دولار",
            "واتفق الجانبان على رفع حجم التبادل التجاري إلى خمسة مليارات دولار.",
        ),
        (
            "support",
            "agreed",
            "دعم بلاده لترشيح قرغيزستان لعضوية المجلس",
            "وأكد الرئيس الروسي دعم بلاده لترشيح قرغيزستان لعضوية المجلس.",
        ),
    ],
)
def test_an_undertaking_is_an_action_under_a_licence(kind: str, status: str, what: str, text: str) -> None:
    commitment = one(text)
    assert (commitment.kind, commitment.status, commitment.what) == (kind, status, what)


@pytest.mark.parametrize(
    "text",
    [
        "وأعرب الجانبان عن رغبتهما في تعزيز التعاون في جميع المجالات.",
        "واتفق الجانبان على تطوير العلاقات الثنائية ودعم الاستقرار في المنطقة.",
        "واتفق الجانبان على عقد اجتماع ثلاثي في الشهر المقبل.",
        "وبحث الجانبان توقيع اتفاقية للتعاون في مجال التعليم.",
        "ولم يتفق الجانبان على بناء المحطة.",
        "وبناء على دعوة الرئيس زار الوفد الروسي المصنع.",
    ],
)
def test_wishes_meetings_documents_and_denials_are_none(text: str) -> None:
    assert found(MET + text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت وزارة التعليم عزمها بناء عشرين مدرسة في منطقة القصيم.",
        "افتتح رئيس البلدية حديقة جديدة، وأعلن عن خطط لإنشاء ثلاثة مراكز رياضية.",
        "قررت إدارة النادي إنشاء ملعب جديد يتسع لأربعين ألف متفرج.",
    ],
)
def test_a_domestic_undertaking_is_none(text: str) -> None:
    assert found(text) == ()


def test_coordinated_actions_share_a_licence() -> None:
    text = "واتفق الجانبان على بناء مدرسة في أوش وافتتاح مستشفى في نارين، واستئناف الرحلات الجوية بين البلدين."
    assert [c.what for c in found(MET + text)] == [
        "بناء مدرسة في أوش",
        "افتتاح مستشفى في نارين",
        "استئناف الرحلات الجوية بين البلدين",
    ]


def test_a_list_stands_under_the_licence_that_announces_it() -> None:
    text = (
        "واتفق الجانبان على ما يلي:\n1- إنشاء مركز تجاري مشترك في أوش.\n2- تعزيز الحوار السياسي.\n"
        "3- إلغاء رسوم العبور بين البلدين."
    )
    assert [(c.status, c.what) for c in found(MET + text)] == [
        ("agreed", "إنشاء مركز تجاري مشترك في أوش"),
        ("agreed", "إلغاء رسوم العبور بين البلدين"),
    ]


@pytest.mark.parametrize(
    ("due", "text"),
    [
        ("2027-09", "واتفق الجانبان على بناء خمس مدارس في أوش بحلول سبتمبر 2027."),
        ("2030", "واتفق الجانبان على رفع حجم التبادل التجاري إلى خمسة مليارات دولار بحلول عام 2030."),
        (None, "واتفق الجانبان على بناء خمس مدارس في أوش."),
    ],
)
def test_the_date_by_which(due: str | None, text: str) -> None:
    assert one(text).due == due


@pytest.mark.parametrize(
    ("actors", "text"),
    [
        (("KG", "RU"), "واتفق الجانبان على بناء خمس مدارس في أوش."),
        (("RU",), "ووافقت روسيا على بناء محطة نووية صغيرة في قرغيزستان."),
        (("KG", "RU"), "وبحث الجانبان إمكانية إنشاء صندوق استثماري مشترك."),
    ],
)
def test_who_undertakes_it(actors: tuple[str, ...], text: str) -> None:
    assert one(text).actors == actors


def test_a_pronoun_takes_its_noun_along() -> None:
    commitment = one("وتناول الجانبان مشروع مصنع مشترك يزمع إنشاؤه في أوش.")
    assert commitment.what.endswith("يزمع إنشاؤه في أوش")
    assert "مصنع مشترك" in commitment.what


def test_the_headline_gives_way_to_the_text() -> None:
    text = (
        "روسيا وقرغيزستان تتفقان على بناء خمس مدارس\n"
        + MET
        + "واتفق الجانبان على بناء خمس مدارس في أوش بحلول سبتمبر 2027."
    )
    (commitment,) = found(text)
    assert commitment.due == "2027-09"


def test_the_evidence_reaches_from_the_licence_to_the_end_of_the_action() -> None:
    text = MET + "كما اتفق الجانبان على بناء خمس مدارس في أوش، مما يخدم الشعبين."
    (commitment,) = found(text)
    assert commitment.evidence.of(text) == "اتفق الجانبان على بناء خمس مدارس في أوش"
    assert commitment.pattern == "ar.commitment.agreed"


@pytest.mark.parametrize(
    ("whats", "text"),
    [
        (["أن تزود روسيا قرغيزستان بالقمح"], "واتفق الجانبان على أن تزود روسيا قرغيزستان بالقمح."),
        (
            ["بناء مئة بئر في أوش", "أن تسلم الآبار قبل نهاية 2026"],
            "واتفق الجانبان على بناء مئة بئر في أوش، على أن تسلم الآبار قبل نهاية 2026.",
        ),
        (["سنبني محطة نووية صغيرة في نارين"], "وقال الرئيس الروسي: «سنبني محطة نووية صغيرة في نارين»."),
        (["صيانة وتشغيل القاطرات"], "وبحث الجانبان إمكانية صيانة وتشغيل القاطرات."),
        (["بناء مستشفى في أوش"], "ووقع الوزيران اتفاقية لبناء مستشفى في أوش."),
        (
            ["سيطلق الرئيسان، يوم الخميس المقبل، ثلاثة مشاريع كبرى"],
            "سيطلق الرئيسان، يوم الخميس المقبل، ثلاثة مشاريع كبرى.",
        ),
        (["يقدم بموجبها الصندوق قرضا لقرغيزستان"], "ووقع الجانبان اتفاقية يقدم بموجبها الصندوق قرضا لقرغيزستان."),
        (["تمديد خط القطار إلى أوش"], "وتشمل الاتفاقية، التي وقعها الوزيران، تمديد خط القطار إلى أوش."),
        (["استثمار ثلاثة مليارات دولار في قرغيزستان"], "وتعهدت روسيا باستثمار ثلاثة مليارات دولار في قرغيزستان."),
        (
            ["ستسلم الحبوب مجانا إلى الدول الأفريقية"],
            "وأعلن الرئيس الروسي أن بلاده ستسلم الحبوب مجانا إلى الدول الأفريقية.",
        ),
    ],
)
def test_ways_to_tell_an_undertaking(whats: list[str], text: str) -> None:
    assert [commitment.what for commitment in found(MET + text)] == whats


@pytest.mark.parametrize(
    "text",
    [
        "وستبنى المحطة في حال موافقة البرلمان.",
        "وشدد الوزير على شروط منح التأشيرات.",
        "واتفق الجانبان على تنفيذ مشاريع مشتركة.",
        "وحصل الرئيس على وسام الصداقة، ومنح الرئيس الروسي وسام الشرف.",
        "وبحث الجانبان أحداث المنطقة.",
    ],
)
def test_conditions_honours_and_joint_projects_are_none(text: str) -> None:
    assert found(MET + text) == ()


@pytest.mark.parametrize(
    ("actors", "text"),
    [
        (("KG",), "وطالبت روسيا قرغيزستان بإلغاء رسوم العبور."),
        (("RU",), "وأبدى الرئيس الروسي انفتاح بلاده على إقامة محطة نووية صغيرة في نارين."),
        (("RU",), "وستحصل قرغيزستان على قرض من روسيا."),
        (("شركة روسآتوم",), "وتقرر افتتاح مكتب لشركة روسآتوم في بيشكيك."),
        (("KG", "RU"), "ونمضي نحو هدفنا وهو خمسة مليارات دولار."),
    ],
)
def test_who_acts_when_words_tell(actors: tuple[str, ...], text: str) -> None:
    assert one(text).actors == actors


def test_a_deadline_may_stand_before_its_verb() -> None:
    assert one("وابتداء من سبتمبر المقبل ستفتح روسيا قنصلية في أوش.").due == "2026-09"


@pytest.mark.parametrize(
    "what", ["إلغاء التأشيرات لحملة الجوازات الدبلوماسية", "إلغاء التأشيرة", "تبادل تسليم المطلوبين"]
)
def test_words_that_name_their_object_need_no_other(what: str) -> None:
    assert one(f"واتفق الجانبان على {what}.").what == what
    assert found(f"{MET}ووقع الوزيران اتفاقية {what}.") == ()


def test_what_a_list_is_about_belongs_to_its_heading() -> None:
    text = "واتفق الجانبان على وضع آليات تنفيذية في المجالات التالية:\n1- الطاقة والكهرباء.\n2- السياحة والثقافة."
    assert found(MET + text)[0].topics == ("culture", "energy", "tourism")


@pytest.mark.parametrize(
    ("what", "actors", "text"),
    [
        ("تقديم منحة بقيمة مليون دولار للسودان", "TR", "أعلن الرئيس التركي، تقديم منحة بقيمة مليون دولار للسودان."),
        ("سترسل ثلاثين طنا من الأدوية إلى ليبيا", "KW", "أعلنت الكويت أنها سترسل ثلاثين طنا من الأدوية إلى ليبيا."),
        ("إرسال مساعدات عاجلة إلى المغرب", "AE", "وجه رئيس الإمارات بإرسال مساعدات عاجلة إلى المغرب."),
        ("تسليم عشر حافلات", "TR", "وعدت تركيا السودان بتسليم عشر حافلات."),
        ("إرسال قوات إلى الصومال", "TR", "صادق البرلمان التركي على إرسال قوات إلى الصومال."),
        ("ستنسحب القوات الأميركية من العراق", "IQ US", "ستنسحب القوات الأميركية من العراق."),
        ("حزمة مساعدات للأردن بمليار يورو", "EU", "أعلن الاتحاد الأوروبي عن حزمة مساعدات للأردن بمليار يورو."),
        ("سلمت فرنسا مصر عشر طائرات", "FR", "سلمت فرنسا مصر عشر طائرات."),
    ],
)  # fmt: skip
def test_what_one_state_announces_for_another_needs_no_encounter(what: str, actors: str, text: str) -> None:
    (commitment,) = found(text)
    assert (commitment.what, " ".join(commitment.actors)) == (what, actors)


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("تشكيل لجنة للحدود", "وخلصت المباحثات إلى تشكيل لجنة للحدود."),
        ("الوصول بحجم التجارة إلى مليار دولار", "ويسعى البلدان للوصول بحجم التجارة إلى مليار دولار."),
        ("تُفتتح المدرسة الروسية في سبتمبر المقبل", "ويُنتظر أن تُفتتح المدرسة الروسية في سبتمبر المقبل."),
        ("رفع التجارة إلى خمسة مليارات دولار", "وأكد السفير الروسي عزم بلاده رفع التجارة إلى خمسة مليارات دولار."),
        ("استيراد اللحوم القرغيزية", "ومنحت روسيا موافقتها على استيراد اللحوم القرغيزية."),
        ("تسهيل منح التأشيرات لرجال الأعمال", "وتوصل الجانبان إلى تفاهمات بشأن تسهيل منح التأشيرات لرجال الأعمال."),
    ],
)
def test_other_ways_to_say_what_is_undertaken(what: str, text: str) -> None:
    assert one(text).what == what


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("فتح ملحقية تجارية في أوش", "وأعلن الوزير الروسي عن قرب «فتح ملحقية تجارية في أوش»."),
        ("ستفتتح، خلال الأيام المقبلة، قنصليتين", "وقال الوزير إن روسيا ستفتتح، خلال الأيام المقبلة، قنصليتين."),
        ("بناء مستشفى في أوش، بكلفة مليون دولار", "وتعهدت روسيا ببناء مستشفى في أوش، بكلفة مليون دولار."),
        ("فتح المجال الجوي بين البلدين", "وتضمنت الاتفاقية فتح المجال الجوي بين البلدين."),
        ("إعادة فتح السفارة الروسية", "وأعلن الوزير الروسي، عقب محادثات مع نظيره في أوش، إعادة فتح السفارة الروسية."),
        ("تزويد قرغيزستان بالقمح", "وأكد الوزير نية حكومة روسيا تزويد قرغيزستان بالقمح."),
        ("ستنفذ روسيا بموجبه مشروعا لحفر الآبار", "ووقع الجانبان اتفاقا ستنفذ روسيا بموجبه مشروعا لحفر الآبار."),
        ("رفع قرغيزستان من قائمة الدول الراعية", "وأعلنت روسيا رفع قرغيزستان من قائمة الدول الراعية."),
        ("إيفاد بعثة طبية", "واتفق الجانبان على تكثيف تبادل الزيارات بين المسؤولين، وإيفاد بعثة طبية."),
        ("ربط العاصمتين بخط بحري", "واتفقا على إيفاد بعثة، على أن يعقد اجتماع وزاري قريبا، وربط العاصمتين بخط بحري."),
        ("إنشاء لجنة للنقل", "واتفق الجانبان على تعزيز التعاون الاقتصادي وإنشاء لجنة للنقل."),
        ("تسهيل إجراءات العبور", "واتفق الجانبان على: تشكيل فريق عمل؛ وتسهيل إجراءات العبور."),
        ("تبني مئة منزل", "وتعهد الرئيس الروسي بأن تواصل بلاده تقديم المساعدات وأن تبني مئة منزل."),
        ("افتتاح المستشفى", "ومن المقرر أن يتم خلال الزيارة افتتاح المستشفى."),
        ("ستعفى الصادرات القرغيزية من الرسوم", "وستعفى الصادرات القرغيزية من الرسوم."),
        ("تبني شركة روسية حاليا محطة كهرباء", "وتبني شركة روسية حاليا محطة كهرباء."),
        ("يدشن الجانبان المطار الجديد", "وينتظر أن يدشن الجانبان المطار الجديد."),
    ],
)  # fmt: skip
def test_what_stands_around_an_undertaking_does_not_hide_it(what: str, text: str) -> None:
    assert what in [commitment.what for commitment in found(MET + text)]


@pytest.mark.parametrize(
    ("actors", "text"),
    [
        ("IL", "شدد الوزير النرويجي على أهمية قيام إسرائيل برفع القيود المفروضة على الصادرات الفلسطينية."),
        ("MA", "أعلن السفير المغربي قرار المغرب رفع حصة المنح للطلبة السنغاليين من مئة إلى مئتي مقعد."),
        ("US", "وستساعد واشنطن الخرطوم على تخفيف أعباء ديونها."),
    ],
)
def test_who_undertakes_it_without_an_encounter(actors: str, text: str) -> None:
    assert [" ".join(commitment.actors) for commitment in found(text)] == [actors]


def test_an_ambiguous_noun_does_not_end_a_chain() -> None:
    text = "واتفق الجانبان على تشكيل لجنة فنية، وعقد اجتماعاتها في بيشكيك، وإنشاء منطقة حرة في أوش."
    assert [commitment.what for commitment in found(MET + text)] == ["تشكيل لجنة فنية", "إنشاء منطقة حرة في أوش"]


def test_a_second_stage_with_its_own_date_is_an_undertaking_of_its_own() -> None:
    text = "واتفق الجانبان على إعادة فتح المعبر الحدودي جزئيا وفتحه بالكامل في 20 ديسمبر المقبل."
    assert [(c.what, c.due) for c in found(MET + text)] == [
        ("إعادة فتح المعبر الحدودي جزئيا", None),
        ("فتحه بالكامل في 20 ديسمبر المقبل", "2025-12-20"),
    ]


def test_a_sum_in_another_currency_does_not_end_the_phrase() -> None:
    assert one("وتعهدت روسيا بتقديم مليوني روبل (20 ألف دولار) لقرغيزستان بحلول 2027.").due == "2027"


def test_what_a_side_raises_of_its_own_is_its_own_undertaking() -> None:
    assert one("وقرغيزستان مستعدة لزيادة صادراتها إلى روسيا بنسبة 30 في المئة.").actors == ("KG",)


def test_who_did_what_is_praised_undertook_it() -> None:
    assert one("وأشاد الرئيس القرغيزي بقيام روسيا ببناء مستشفى في أوش.").actors == ("RU",)


def test_a_short_first_sentence_that_ends_in_a_full_stop_is_no_headline() -> None:
    text = "أعلنت روسيا تقديم شحنة قمح إلى قرغيزستان. وستقدم روسيا قرضا بقيمة مليون دولار إلى قرغيزستان."
    assert len(found(text)) == 2


@pytest.mark.parametrize(
    ("what", "actors", "text"),
    [
        ("ستودع 3 مليارات دولار", "SA", "قال الوزير الباكستاني إن السعودية ستودع 3 مليارات دولار في باكستان."),
        ("ستدعم باكستان بوديعة", "SA", "قالت إسلام آباد إن الرياض ستدعم باكستان بوديعة بمليار دولار."),
        ("ستعيد قرى", "AM", "قالت أرمينيا إنها ستعيد قرى غير مأهولة إلى أذربيجان."),
        ("منح رجال الأعمال", "BH IN", "كشف الوزير أن البحرين والهند تدرسان منح رجال الأعمال الهنود تأشيرات فورية."),
        ("تخفيض رسوم التأشيرات", "SA", "وافق ولي العهد السعودي على اقتراح باكستاني بتخفيض رسوم التأشيرات."),
        ("استقبال الطلاب السودانيين", "JP", "أكد السفير الياباني استعداد بلاده لاستقبال الطلاب السودانيين."),
    ],
)  # fmt: skip
def test_what_is_given_taken_in_or_considered(what: str, actors: str, text: str) -> None:
    (commitment,) = found(text)
    assert commitment.what.startswith(what)
    assert " ".join(commitment.actors) == actors


def test_both_who_agreed_are_meant_later_in_the_sentence() -> None:
    text = "وقعت روسيا وتركيا اتفاقية لبناء محطة نووية، كما قررا رفع حجم التجارة إلى مئة مليار دولار."
    assert [(c.kind, c.actors) for c in found(text)] == [("project", ("RU", "TR")), ("target", ("RU", "TR"))]


@pytest.mark.parametrize(
    "text",
    [
        "وتقضي الخطة الروسية تماما على المشروع القرغيزي المنافس.",
        "ويفعل الجانبان الآن ما يريده النظام.",
        "ومن المنتظر أن يربط المشروع بلدان آسيا الوسطى.",
    ],
)
def test_what_only_looks_like_an_undertaking_is_none(text: str) -> None:
    assert found(MET + text) == ()


@pytest.mark.parametrize(
    ("actors", "text"),
    [
        ("EG QA", "أعلنت وزارة الخارجية المصرية الاتفاق مع قطر لاستئناف الرحلات الجوية."),
        ("LB", "أعلنت الخارجية السورية أن السلطات اللبنانية أبلغتها بفتح معبر المصنع."),
        ("LB", "أعلنت وزارة الخارجية السورية أن السلطات اللبنانية قررت فتح معبر المصنع أمام السوريين."),
        ("RU", "وأبلغ وزير الخارجية الروسي نظيره المصري باستئناف الرحلات الجوية بين موسكو والقاهرة."),
        ("PL", "قررت بولندا طرد 45 دبلوماسيا روسيا."),
    ],
)
def test_who_agrees_lets_know_or_decides(actors: str, text: str) -> None:
    assert " ".join(one(text).actors) == actors


def test_a_government_driven_out_is_no_measure() -> None:
    text = "أعلن التنظيم تشكيل حكومة وطرد الحكومة المعترف بها دوليا في ليبيا وسط رفض المغرب."
    assert not any("طرد" in c.what for c in found(text))
