"""Every way of telling what became of a document, crossed with every kind and number of documents, gives one record."""

from __future__ import annotations

import pytest

import mithaq

ACTS = [
    ("signed", "وقعت كينيا ومالطا {d}."),
    ("signed", "وقع وزيرا خارجية كينيا ومالطا أمس {d}."),
    ("signed", "أبرمت كينيا مع مالطا {d}."),
    ("signed", "شهد الرئيسان الكيني والمالطي توقيع {d}."),
    ("signed", "تم اليوم في نيروبي التوقيع على {d} بين كينيا ومالطا."),
    ("signed", "توجت زيارة الرئيس الكيني إلى مالطا بتوقيع {d}."),
    ("signed", "اختتمت المباحثات الكينية المالطية بالتوقيع على {d}."),
    ("planned", "ستوقع كينيا ومالطا غدا {d}."),
    ("planned", "من المقرر أن توقع كينيا ومالطا {d}."),
    ("planned", "تعتزم كينيا ومالطا توقيع {d} الشهر المقبل."),
    ("planned", "توقع كينيا ومالطا قريبا {d}."),
    ("planned", "يتوجه وزير النقل الكيني إلى مالطا لتوقيع {d}."),
    ("proposed", "دعا الرئيس الكيني إلى توقيع {d} مع مالطا."),
    ("proposed", "بحث الوزيران الكيني والمالطي إمكانية توقيع {d}."),
    ("proposed", "أعرب الوزير الكيني عن أمله في إبرام {d} مع مالطا."),
    ("drafted", "تعمل كينيا ومالطا على إعداد {d}."),
    ("drafted", "اقتربت كينيا ومالطا من توقيع {d}."),
    ("drafted", "أكد الوزيران الكيني والمالطي استعدادهما لتوقيع {d}."),
    ("", "لم توقع كينيا ومالطا {d}."),
    ("", "ألغت كينيا ومالطا توقيع {d}."),
    ("", "فشلت كينيا ومالطا في توقيع {d}."),
]
DOCUMENTS: list[tuple[str, int | None, str]] = [
    ("agreement", 1, "اتفاقية للصيد"),
    ("agreement", 1, "اتفاق في مجال الصيد"),
    ("agreement", 2, "اتفاقيتين للصيد"),
    ("agreement", 3, "ثلاث اتفاقيات"),
    ("memorandum", 1, "مذكرة تفاهم بشأن الصيد"),
    ("memorandum", None, "عدد من مذكرات التفاهم"),
    ("protocol", 1, "بروتوكول للصيد"),
    ("protocol", 1, "محضر اجتماع اللجنة المشتركة"),
    ("programme", 1, "برنامج تنفيذي للتعاون الثقافي"),
    ("programme", 1, "خارطة طريق للتعاون"),
    ("contract", 1, "عقد لتوريد الغاز"),
    ("treaty", 1, "معاهدة دفاع مشترك"),
    ("declaration", 1, "إعلان مشترك بشأن المناخ"),
    ("document", 5, "خمس وثائق"),
]


@pytest.mark.parametrize(("status", "act"), ACTS)
def test_an_act_with_a_document_of_any_kind(status: str, act: str) -> None:
    for kind, count, document in DOCUMENTS:
        found = mithaq.read(act.format(d=document), published="2024-05-15").instruments
        wanted = [(kind, status, count, ("KE", "MT"))] if status else []
        assert [(i.kind, i.status, i.count, i.parties) for i in found] == wanted, document
