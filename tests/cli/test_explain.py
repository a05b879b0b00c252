def test_explain_prints_what_the_reader_tells(pipeline, run, docs, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("محادثات في بيشكيك\n", encoding="utf-8")
    result = run("explain", text, "--published", "2025-11-26")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "a 2025-11-26\nمحادثات في بيشكيك\n", "")


def test_explain_reports_bad_documents_and_goes_on(pipeline, run, docs, tmp_path):
    russian = tmp_path / "ru.json"
    russian.write_text('{"text": "переговоры", "lang": "ru"}', encoding="utf-8")
    result = run("explain", docs, russian)
    assert result.exit_code == 1
    assert result.stdout.count("محادثات") == 4
    assert f"mithaq: {docs}, line 3: " in result.stderr
    assert "mithaq: ru: is in 'ru'" in result.stderr


def test_explain_of_an_impossible_date_is_wrong_use(pipeline, run, docs):
    assert run("explain", docs, "--published", "2025-02-30").exit_code == 2
