/* Writes a spreadsheet of one sheet from CSV of ours: the few parts that every program asks for. */
#include <zip.h>

#include "fcgi/grid/grid.h"

#define XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN     "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE   "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE  "http://schemas.openxmlformats.org/package/2006"
#define MEDIA    "application/vnd.openxmlformats-officedocument.spreadsheetml."

static const struct {
    const char *name, *content;
} parts[] = {
    {"[Content_Types].xml",        XML_HEAD
     "<Types xmlns=\"" PACKAGE "/content-types\">"
     "<Default Extension=\"rels\" "
     "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
     "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
     "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" MEDIA "sheet.main+xml\"/>"
     "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" MEDIA "worksheet+xml\"/>"
     "<Override PartName=\"/xl/styles.xml\" ContentType=\"" MEDIA "styles+xml\"/></Types>"},
    {"_rels/.rels",                XML_HEAD "<Relationships xmlns=\"" PACKAGE
                             "/relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE
                             "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"     },
    {"xl/workbook.xml",
     XML_HEAD "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
              "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"                       },
    {"xl/_rels/workbook.xml.rels", XML_HEAD
     "<Relationships xmlns=\"" PACKAGE "/relationships\"><Relationship Id=\"rId1\" Type=\"" OFFICE
     "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"" OFFICE
     "/styles\" Target=\"styles.xml\"/></Relationships>"                           },
 /* styles: 0 plain, 1 heading, 2 day */
    {"xl/styles.xml",              XML_HEAD
     "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" "
     "formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name "
     "val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
     "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
     "patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
     "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
     "<xf numFmtId=\"0\" fontId=\"1\" applyFont=\"1\"/><xf numFmtId=\"164\" "
     "applyNumberFormat=\"1\"/></cellXfs></styleSheet>"                                         },
};

#define PART_COUNT (sizeof parts / sizeof parts[0])

static void
add_escaped(struct text *out, struct str s)
{
    for (size_t i = 0; i < s.len; i++) {
        if (s.at[i] == '&')
            text_add(out, STR("&amp;"));
        else if (s.at[i] == '<')
            text_add(out, STR("&lt;"));
        else if (s.at[i] == '>')
            text_add(out, STR("&gt;"));
        else
            text_add_char(out, s.at[i]);
    }
}

/* Numbers of so many digits are counts; longer ones, and those with leading zeros, are names. */
static bool
is_count(struct str s)
{
    uint64_t count = 0;

    return s.len <= 15 && str_to_u64(s, UINT64_C(999999999999999), &count) &&
           (s.len == 1 || s.at[0] != '0');
}

static void
add_cell(struct text *out, struct str cell, bool is_heading)
{
    struct day day;

    if (cell.len == 0) {
        text_add(out, STR("<c/>"));
    } else if (!is_heading && is_count(cell)) {
        text_printf(out, "<c><v>%.*s</v></c>", STR_ARG(cell));
    } else if (!is_heading && day_parse(cell, &day)) {
        text_printf(out, "<c s=\"2\"><v>%d</v></c>", day.days - day_from_civil(1899, 12, 30).days);
    } else {
        text_printf(out, "<c%s t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                    is_heading ? " s=\"1\"" : "");
        add_escaped(out, cell);
        text_add(out, STR("</t></is></c>"));
    }
}

/* The next cell of our own CSV without quotes and guard; true when it was the row's last. */
static bool
next_cell(struct str csv, char separator, size_t *at, struct text *cell)
{
    bool is_quoted = false;

    cell->len = 0;
    for (; *at < csv.len; (*at)++) {
        const char c = csv.at[*at];

        if (c == '"' && is_quoted && *at + 1 < csv.len && csv.at[*at + 1] == '"')
            text_add_char(cell, csv.at[(*at)++]);
        else if (c == '"')
            is_quoted = !is_quoted;
        else if (!is_quoted && (c == separator || c == '\r'))
            break;
        else
            text_add_char(cell, c);
    }
    const bool is_last = *at >= csv.len || csv.at[*at] == '\r';

    *at += is_last ? 2 : 1;
    return is_last;
}

static struct str
unguarded(struct str cell)
{
    const bool is_guarded =
        cell.len > 1 && cell.at[0] == '\'' && str_find(STR("=+-@\t\r"), cell.at[1], 0) < 6;

    return is_guarded ? str_slice(cell, 1, cell.len) : cell;
}

/* Which separator CSV of ours has: headings hold neither. */
static char
separator_of(struct str csv)
{
    return str_find(csv, ';', 0) < str_find(csv, '\r', 0) ? ';' : ',';
}

static struct str
sheet_of(struct arena *arena, struct str csv)
{
    const struct str mark = STR("\xef\xbb\xbf");
    struct text out = {.arena = arena};
    struct text cell = {.arena = arena};
    const char separator = separator_of(csv);
    size_t at = str_starts(csv, mark) ? mark.len : 0;

    text_reserve(&out, csv.len * 6 + 1024);
    text_add(&out, STR(XML_HEAD "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView "
                                "workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" "
                                "activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                                "</sheetViews><sheetFormatPr defaultColWidth=\"18\" "
                                "defaultRowHeight=\"15\"/><sheetData>"));
    for (uint64_t row = 1; at < csv.len; row++) {
        bool is_last = false;

        text_printf(&out, "<row r=\"%llu\">", (unsigned long long)row);
        while (!is_last) {
            is_last = next_cell(csv, separator, &at, &cell);
            add_cell(&out, unguarded(text_str(&cell)), row == 1);
        }
        text_add(&out, STR("</row>"));
    }
    text_add(&out, STR("</sheetData></worksheet>"));
    return text_str(&out);
}

/* Nothing of the hour it is made in: the same rows give the same bytes. */
static bool
add_part(zip_t *archive, const char *name, struct str content)
{
    zip_source_t *source = zip_source_buffer(archive, content.at, content.len, 0);

    if (source == NULL)
        return false;
    const zip_int64_t index = zip_file_add(archive, name, source, ZIP_FL_ENC_UTF_8);

    if (index < 0) {
        zip_source_free(source);
        return false;
    }
    return zip_file_set_dostime(archive, (zip_uint64_t)index, 0, 0x21, 0) == 0;
}

static bool
fill(zip_t *archive, struct str sheet)
{
    bool is_fine = true;

    for (size_t i = 0; i < PART_COUNT; i++)
        is_fine = is_fine && add_part(archive, parts[i].name, str_from(parts[i].content));
    return is_fine && add_part(archive, "xl/worksheets/sheet1.xml", sheet);
}

static bool
read_back(struct arena *arena, zip_source_t *source, struct str *out)
{
    zip_stat_t stat;

    if (zip_source_stat(source, &stat) != 0 || (stat.valid & ZIP_STAT_SIZE) == 0 ||
        zip_source_open(source) != 0)
        return false;
    char *bytes = arena_alloc(arena, stat.size);
    const zip_int64_t got = zip_source_read(source, bytes, stat.size);

    (void)zip_source_close(source);
    *out = (struct str){bytes, stat.size};
    return got == (zip_int64_t)stat.size;
}

enum result
grid_xlsx(struct arena *arena, struct str csv, struct str *out)
{
    const struct str sheet = sheet_of(arena, csv);
    zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
    zip_t *archive = source == NULL ? NULL : zip_open_from_source(source, ZIP_TRUNCATE, NULL);
    bool is_fine = false;

    if (archive != NULL) {
        zip_source_keep(source);
        is_fine = fill(archive, sheet);
        if (!is_fine || zip_close(archive) != 0) {
            zip_discard(archive);
            is_fine = false;
        }
        is_fine = is_fine && read_back(arena, source, out);
    }
    if (source != NULL)
        zip_source_free(source);
    return is_fine ? RES_OK : fault(RES_BROKEN, "grid.xlsx", "archive");
}
