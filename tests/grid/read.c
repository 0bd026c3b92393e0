/* Files as people's programs write them, and files that are none: read row by row. */
#include "tests/grid/sheet.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int
sheet_fd(struct test *t, struct str bytes)
{
    const int fd = memfd_create("table", MFD_CLOEXEC);

    expect(t, fd >= 0 && write(fd, bytes.at, bytes.len) == (ssize_t)bytes.len);
    return fd;
}

/* Rows as one text: line: cell|cell, kinds but text marked. */
static enum result
note(void *taker, const struct grid_row *row)
{
    static const char marks[] = "_ #@!";
    struct text *out = taker;

    text_printf(out, "%llu:", (unsigned long long)row->line);
    if (row->record.at != NULL)
        text_printf(out, "<%.*s>", STR_ARG(row->record));
    for (size_t i = 0; i < row->count; i++) {
        if (i > 0)
            text_add_char(out, '|');
        if (row->names != NULL)
            text_printf(out, "%.*s=", STR_ARG(row->names[i]));
        if (marks[row->cells[i].kind] != ' ' && row->cells[i].kind != GRID_EMPTY)
            text_add_char(out, marks[row->cells[i].kind]);
        text_add(out, row->cells[i].text);
    }
    text_add_char(out, '\n');
    return RES_OK;
}

struct str
sheet_rows(struct test *t, struct str bytes, struct grid_report *report)
{
    struct text out = {.arena = t->arena};
    const int fd = sheet_fd(t, bytes);
    const enum result r = grid_read(fd, note, &out, report);

    close(fd);
    expect(t, r == RES_OK || r == RES_INVALID);
    expect(t, (r == RES_INVALID) == (report->problem != NULL));
    return text_str(&out);
}

static void
expect_rows(struct test *t, struct str bytes, const char *rows)
{
    struct grid_report report;

    expect_str(t, sheet_rows(t, bytes, &report), rows);
    expect(t, report.problem == NULL);
}

static void
expect_problem(struct test *t, struct str bytes, const char *problem, uint64_t line)
{
    struct grid_report report;

    sheet_rows(t, bytes, &report);
    expect_str(t, str_from(report.problem), problem);
    expect_count(t, report.line, line);
}

TEST(csv_is_read_with_each_separator_and_line_end)
{
    expect_rows(t, STR("serial;total\r\nABC12345;12.001\r\n"),
                "1:serial|total\n2:ABC12345|12.001\n");
    expect_rows(t, STR("serial,total\nABC12345,12001"), "1:serial|total\n2:ABC12345|12001\n");
    expect_rows(t, STR("serial\ttotal\rABC12345\t12001\r"), "1:serial|total\n2:ABC12345|12001\n");
    expect_rows(t, STR("sep=,\r\na;b,c\r\n"), "2:a;b|c\n");
    expect_rows(t, STR("one\ntwo\n"), "1:one\n2:two\n");
    expect_rows(t, STR("A list of mine\n\nserial;total\nA;1\n"),
                "1:A list of mine\n3:serial|total\n4:A|1\n");
}

TEST(csv_quotes_hold_separators_line_ends_and_quotes)
{
    expect_rows(t, STR("\"a;b\";\"say \"\"so\"\"\";\"two\r\nlines\"\r\nnext;1\r\n"),
                "1:a;b|say \"so\"|two\nlines\n3:next|1\n");
    expect_rows(t, STR("5\" disk;1\n"), "1:5\" disk|1\n");
    expect_rows(t, STR("a;;\n;;\n  ;b\n"), "1:a\n3:|b\n");
    expect_problem(t, STR("a;b\nc;\"d\ne;f\n"), "grid.quote", 2);
}

TEST(csv_is_read_in_four_encodings)
{
    struct grid_report report;

    expect_rows(t, STR("\xef\xbb\xbfn\xc3\xba;1\n"), "1:n\xc3\xba|1\n");
    expect_rows(t, STR("n\xfa;\x80 5\n"), "1:n\xc3\xba|\xe2\x82\xac 5\n");
    expect_rows(t, STR("\xff\xfen\0\xfa\0;\0\x31\0\n\0"), "1:n\xc3\xba|1\n");
    expect_rows(t, STR("\xfe\xff\0n\0\xfa\0;\0\x31"), "1:n\xc3\xba|1\n");
    expect_rows(t, STR("n\0\xfa\0;\0\x31\0"), "1:n\xc3\xba|1\n");
    sheet_rows(t, STR("n\xfa;1\n"), &report);
    expect_str(t, str_from(report.encoding), "windows-1252");
    expect(t, report.separator == ';');
}

TEST(a_character_across_two_pieces_of_a_file_is_one)
{
    struct text file = {.arena = t->arena};
    struct grid_report report;

    for (unsigned i = 0; i < 70000; i++)
        text_add(&file, STR("\xc3\xa9\n"));
    text_add_char(&file, 'x');
    expect_count(t, sheet_rows(t, text_str(&file), &report).len > 0, 1);
    expect_count(t, report.rows, 70001);
    expect_str(t, str_from(report.encoding), "utf-8");
}

TEST(what_is_no_text_is_refused)
{
    expect_problem(t, STR(""), "grid.empty", 0);
    expect_problem(t, STR(" \r\n;;\r\n"), "grid.empty", 0);
    expect_problem(t, STR("a;b\0c\n"), "grid.encoding", 1);
    expect_problem(t,
                   STR("\xef\xbb\xbf"
                       "a\xff;1\n"),
                   "grid.encoding", 0);
    expect_problem(t, STR("a;\x81\n"), "grid.encoding", 1);
    expect_problem(t,
                   STR("\xff\xfe"
                       "a\0\0\xdc"),
                   "grid.encoding", 1);
    expect_problem(t, STR("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "grid.encoding", 1);
    expect_problem(t, STR("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and so on"), "grid.old-format", 0);
    expect_problem(t,
                   STR("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                       "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
                   "grid.locked", 0);
}

TEST(controls_never_reach_the_tree)
{
    expect_rows(t, STR("a\x01z;1\n"), "1:a\xef\xbf\xbdz|1\n");
    expect_rows(t, STR("a\xef\xbf\xbfz;1\n"), "1:a\xef\xbf\xbdz|1\n");
}

TEST(rows_too_wide_and_cells_too_long_are_refused)
{
    struct text wide = {.arena = t->arena};
    struct text line = {.arena = t->arena};

    for (unsigned i = 0; i < 300; i++)
        text_add(&wide, STR("a;"));
    expect_problem(t, text_str(&wide), "grid.too-wide", 1);
    text_add(&line, STR("a;b\n"));
    for (unsigned i = 0; i < 40000; i++)
        text_add_char(&line, 'x');
    expect_problem(t, text_str(&line), "grid.too-wide", 2);
    text_add(&line, STR("\n"));
    wide.len = 0;
    for (unsigned i = 0; i < 3000; i++)
        text_add_char(&wide, ';');
    text_add(&wide, STR("\na;1\n"));
    expect_rows(t, text_str(&wide), "2:a|1\n");
}

static enum result
stop_at_two(void *taker, const struct grid_row *row)
{
    uint64_t *seen = taker;

    *seen = row->line;
    return row->line == 2 ? RES_CONFLICT : RES_OK;
}

TEST(whoever_takes_the_rows_can_stop)
{
    struct grid_report report;
    uint64_t seen = 0;
    const int fd = sheet_fd(t, STR("a\nb\nc\n"));

    expect_result(t, grid_read(fd, stop_at_two, &seen, &report), RES_CONFLICT);
    expect_count(t, seen, 2);
    expect_result(t, grid_read(fd, NULL, NULL, &report), RES_OK);
    expect_count(t, report.rows, 3);
    close(fd);
}

TEST(xml_of_records_is_read_as_rows_with_names)
{
    struct grid_report report;

    expect_rows(t,
                STR("<?xml version=\"1.0\"?>\n<devices xmlns=\"urn:x\"><device serial=\"A&amp;B\" "
                    "site=\"1\">"
                    "<model>LX <b>4550</b></model></device><line n=\"2\"/></devices>"),
                "1:<device>serial=A&B|site=1|model=LX 4550\n2:<line>n=2\n");
    sheet_rows(t, STR("\xef\xbb\xbf <a><b c=\"1\"/></a>"), &report);
    expect_count(t, report.format, GRID_XML);
    expect_problem(t, STR("<a><b c=\"1\"/>"), "grid.damaged", 1);
    expect_problem(t, STR("<a></a>"), "grid.empty", 0);
    expect_problem(
        t, STR("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a><b c=\"1\">&e;</b></a>"),
        "grid.damaged", 0);
}

static const struct sheet_part plain[] = {
    {"xl/workbook.xml",
     "<workbook><workbookPr date1904=\"0\"/><sheets><sheet name=\"x\" state=\"hidden\" "
     "r:id=\"rId9\" "
     "xmlns:r=\"urn:r\"/><sheet name=\"y\" r:id=\"rId1\" xmlns:r=\"urn:r\"/></sheets></workbook>"},
    {"xl/_rels/workbook.xml.rels",
     "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/s.xml\"/></Relationships>"    },
    {"xl/styles.xml",
     "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"[$-816]dd/mm/yyyy\"/><numFmt "
     "numFmtId=\"171\" formatCode=\"0\\d\"/></numFmts><cellStyleXfs><xf "
     "numFmtId=\"14\"/></cellStyleXfs>"
     "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf "
     "numFmtId=\"171\"/>"
     "</cellXfs></styleSheet>"                                                                   },
    {"xl/sharedStrings.xml",       "<sst><si><t>Serial</t></si><si><r><t>AB</t></r><r><t>C1</t></"
                             "r><rPh><t>zz</t></rPh></si></sst>"     },
    {"xl/worksheets/s.xml",
     "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" "
     "t=\"inlineStr\"><is>"
     "<t>Day</t></is></c></row><row r=\"3\"><c r=\"A3\" t=\"s\"><v>1</v></c><c "
     "r=\"B3\"><v>1.2001E4</v></c>"
     "<c r=\"C3\" s=\"1\"><v>46083</v></c><c r=\"D3\" s=\"2\"><v>46083.5</v></c><c r=\"E3\" "
     "s=\"3\"><v>7</v>"
     "</c><c r=\"F3\"><f>B3*2</f><v>24002</v></c><c r=\"G3\" "
     "t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"H3\">"
     "<f>B3</f></c><c r=\"I3\"><v>1.5</v></c></row></sheetData></worksheet>"                     },
    {NULL,                         NULL                                                          },
};

TEST(a_spreadsheet_gives_texts_numbers_and_days)
{
    expect_rows(
        t, sheet_archive(t, plain),
        "1:Serial||Day\n3:ABC1|#12001|@2026-03-02|@2026-03-02|#7|#24002|!#DIV/0!|!=|#1.5\n");
}

TEST(days_counted_from_1904_are_the_same_days)
{
    struct sheet_part parts[6];

    memcpy(parts, plain, sizeof parts);
    parts[0].content = "<workbook><workbookPr date1904=\"1\"/><sheets><sheet r:id=\"rId1\" "
                       "xmlns:r=\"urn:r\"/></sheets></workbook>";
    parts[4].content =
        "<worksheet><sheetData><row><c s=\"1\"><v>44621</v></c></row></sheetData></worksheet>";
    expect_rows(t, sheet_archive(t, parts), "1:@2026-03-02\n");
}

TEST(a_spreadsheet_cut_short_or_without_a_table_is_named)
{
    const struct str whole = sheet_archive(t, plain);
    struct sheet_part parts[6];

    for (size_t cut = 4; cut < whole.len; cut += whole.len / 13)
        expect_problem(t, str_slice(whole, 0, cut), "grid.damaged", 0);
    memcpy(parts, plain, sizeof parts);
    parts[4].content = "<worksheet><sheetData><row r=\"5\"><c><v>1</v></c>";
    expect_problem(t, sheet_archive(t, parts), "grid.damaged", 5);
    parts[4].content =
        "<worksheet><sheetData><row r=\"5\"><c t=\"s\"><v>9</v></c></row></sheetData></worksheet>";
    expect_problem(t, sheet_archive(t, parts), "grid.damaged", 5);
    parts[4].content = "<!DOCTYPE a><worksheet/>";
    expect_problem(t, sheet_archive(t, parts), "grid.damaged", 0);
    parts[4].content = "<worksheet/>";
    expect_problem(t, sheet_archive(t, parts), "grid.empty", 0);
    parts[1].content = "<Relationships/>";
    expect_problem(t, sheet_archive(t, parts), "grid.no-sheet", 0);
    parts[0] = (struct sheet_part){"word/document.xml", "<d/>"};
    expect_problem(t, sheet_archive(t, parts), "grid.no-sheet", 0);
    parts[0] = (struct sheet_part){"content.xml", "<d/>"};
    expect_problem(t, sheet_archive(t, parts), "grid.old-format", 0);
}

TEST(a_zip_bomb_is_left_alone)
{
    struct sheet_part parts[6];
    struct text big = {.arena = t->arena};

    text_reserve(&big, 60u << 20);
    text_add(&big, STR("<worksheet><sheetData><row><c><v>"));
    for (unsigned i = 0; i < 700000; i++)
        text_add(&big, STR("</v></c><c><v>0000000000000000000000000000000000000000"));
    memcpy(parts, plain, sizeof parts);
    parts[3].content = "<sst/>";
    parts[4].content = text_str(&big).at;
    struct grid_report report;

    sheet_rows(t, sheet_archive(t, parts), &report);
    expect(t, report.problem != NULL);
    big.len = 0;
    text_add(&big, STR("<sst>"));
    for (unsigned i = 0; i < 50000; i++)
        text_add(&big, STR("<si><t>                                        "
                           "                                        </t></si>\n          "));
    text_add(&big, STR("</sst>"));
    parts[3].content = text_str(&big).at;
    expect_problem(t, sheet_archive(t, parts), "grid.unpacked", 0);
}
