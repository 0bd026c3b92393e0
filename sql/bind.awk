# Makes typed C functions from statement files: awk -v out=DIR -f sql/bind.awk sql/NOUN/VERB.sql ...
# Writes DIR/sql_NOUN.h, DIR/sql_NOUN.c and DIR/statements.c; knows the types of C, nothing of the schema.
# Runs under mawk and gawk.

BEGIN {
    split("text struct_str bytes struct_str u64 uint64_t i64 int64_t flag bool day struct_day instant struct_instant", t, " ")
    for (i = 1; i in t; i += 2) {
        c_type[t[i]] = t[i + 1]
        sub("struct_", "struct ", c_type[t[i]])
    }
    if (out == "")
        fail_at("bind.awk", 0, "no folder: -v out=DIR")
}

FNR == 1 {
    finish()
    begin(FILENAME)
}

{ sub(/\r$/, "") }

!in_body && /^--/ { header_line($0); next }
!in_body && /^[ \t]*$/ { next }
{
    in_body = 1
    body = body $0 "\n"
}

END {
    finish()
    if (failed)
        exit 1
    for (i = 1; i <= noun_count; i++)
        write_noun(nouns[i])
    write_table()
}

function fail_at(file, line, reason) {
    print file ":" line ": " reason > "/dev/stderr"
    failed = 1
}

function fail(reason) { fail_at(file, FILENAME == file ? FNR : last_line, reason) }

function begin(path,    parts, n) {
    file = path
    n = split(path, parts, "/")
    noun = parts[n - 1]
    verb = parts[n]
    sub(/\.sql$/, "", verb)
    name = noun "_" verb
    if (name !~ /^[a-z][a-z0-9_]*$/)
        fail("a path must end in NOUN/VERB.sql, of small letters, digits and _")
    in_body = 0
    body = sentence = role = scope = done = key = ""
    param_count = row_count = 0
    split("", params); split("", params_line); split("", used); split("", rows); split("", seen)
}

# "-- key: value" or the continuation of the line before.
function header_line(line,    colon) {
    last_line = FNR
    if (line ~ /^-- [a-z][a-z0-9_]*:/) {
        line = substr(line, 4)
        colon = index(line, ":")
        key = substr(line, 1, colon - 1)
        line = substr(line, colon + 1)
        gsub(/^[ \t]+|[ \t]+$/, "", line)
        header(key, line)
    } else if (sentence == "") {
        fail("the first line must be \"-- " name ": what it does.\"")
        sentence = "?"
    } else if (key == "done" || key == name || key == "scope") {
        sub(/^--[ \t]*/, "", line)
        if (key == "done") done = done " " line
        else if (key == "scope") scope = scope " " line
        else sentence = sentence " " line
    } else
        fail("a comment must be \"-- key: value\"")
}

function header(key, value) {
    if (key == name) sentence = value
    else if (sentence == "") {
        fail("the first line must be \"-- " name ": what it does.\"")
        sentence = "?"
    } else if (key == "role") role = value
    else if (key == "scope") scope = value
    else if (key == "done") done = value
    else if (key == "param") declare(value, params, ++param_count, "parameter")
    else if (key == "row") declare(value, rows, ++row_count, "column")
    else fail("unknown key \"" key "\"")
}

# "name type [null] [note]"
function declare(value, list, count, what,    parts, n) {
    n = split(value, parts, /[ \t]+/)
    if (n < 2 || parts[1] !~ /^[a-z][a-z0-9_]*$/ || !(parts[2] in c_type)) {
        fail("a " what " is \"name type [null] [note]\", the type one of text bytes u64 i64 flag day instant")
        return
    }
    if ((what, parts[1]) in seen)
        fail(what " \"" parts[1] "\" is declared twice")
    seen[what, parts[1]] = FNR
    list[count] = parts[1] " " parts[2] " " (parts[3] == "null" ? "true" : "false")
    if (what == "parameter")
        params_line[parts[1]] = count
}

# Puts ? for each :name outside quotes and comments; the names, in order, go to use[].
function placeholders(text,    result, rest, i, c, two, quote, word, line) {
    line = last_line + 1
    use_count = 0
    quote = ""
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        two = substr(text, i, 2)
        if (c == "\n") line++
        if (quote == "\n" || quote == "*/") {
            if (quote == "\n" && c == "\n") quote = ""
            else if (two == quote) { result = result c; c = "/"; i++; quote = "" }
        } else if (quote != "") {
            if (c == "\\" && quote != "`") { result = result c; c = substr(text, ++i, 1) }
            else if (c == quote) quote = ""
        } else if (c == "'" || c == "\"" || c == "`") quote = c
        else if (c == "#" || substr(text, i, 3) ~ /^--[ \t\n]/) quote = "\n"
        else if (two == "/*") { result = result c; c = "*"; i++; quote = "*/" }
        else if (c == "?") fail_at(file, line, "parameters have names: \":name\", not \"?\"")
        else if (c == ";") { fail_at(file, line, "one statement a file"); return result }
        else if (c == ":" && substr(text, i + 1, 1) ~ /[a-z]/) {
            rest = substr(text, i + 1)
            match(rest, /^[a-z0-9_]+/)
            word = substr(rest, 1, RLENGTH)
            i += RLENGTH
            c = "?"
            if (!(word in params_line)) fail_at(file, line, "parameter \":" word "\" is not declared")
            use[++use_count] = word
            used[word] = 1
        }
        result = result c
    }
    return result
}

function finish(    i, parts, verb_word) {
    if (file == "")
        return
    if (sentence == "") fail_at(file, 1, "the first line must be \"-- " name ": what it does.\"")
    if (role !~ /^[a-z]+( [a-z]+)*$/) fail_at(file, 1, "\"-- role:\" is missing or no word")
    if (done == "") fail_at(file, 1, "\"-- done:\" is missing")
    if (role == "public" && scope == "") fail_at(file, 1, "\"-- scope: public, because ...\" is missing")
    if (scope != "" && scope !~ /^[a-z]+, because ./) fail_at(file, 1, "a scope is \"public, because ...\"")
    sub(/[ \t\n]+$/, "", body)
    if (body !~ /;$/) fail_at(file, last_line + 1, "the statement must end with \";\"")
    sub(/;$/, "", body)
    body = placeholders(body)
    for (i = 1; i <= param_count; i++) {
        split(params[i], parts, " ")
        if (parts[1] != "" && !(parts[1] in used))
            fail_at(file, seen["parameter", parts[1]], "parameter \"" parts[1] "\" is not used")
    }
    verb_word = toupper(body)
    sub(/[^A-Z].*/, "", verb_word)
    if (verb_word == "WITH") verb_word = "SELECT"
    if (verb_word == "SELECT" && row_count == 0) fail_at(file, 1, "a SELECT needs \"-- row:\" lines")
    if (row_count > 0 && verb_word != "SELECT" && toupper(body) !~ /RETURNING/)
        fail_at(file, 1, "\"-- row:\" lines, but no SELECT and no RETURNING")
    if (use_count > 64 || row_count > 64) fail_at(file, 1, "more than 64 parameters or columns")
    if (length(body) > 4000) fail_at(file, 1, "longer than 4000 characters")
    if (!(noun in heads)) nouns[++noun_count] = noun
    emit(verb_word ~ /^(INSERT|UPDATE|DELETE|REPLACE)$/ ? "true" : "false")
    table = table "    &sql_" name "_statement,\n"
    file = ""
}

function members(list, count,    i, parts, text) {
    for (i = 1; i <= count; i++) {
        split(list[i], parts, " ")
        text = text "    " c_type[parts[2]] " " parts[1] ";\n"
        if (parts[3] == "true" && c_type[parts[2]] != "struct str")
            text = text "    bool " parts[1] "_known;\n"
    }
    return text
}

function column(declared, type,    parts, known) {
    split(declared, parts, " ")
    known = "0"
    if (parts[3] == "true" && c_type[parts[2]] != "struct str")
        known = "offsetof(" type ", " parts[1] "_known)"
    return "    {\"" parts[1] "\", BIND_" toupper(parts[2]) ", " parts[3] ", offsetof(" type ", " parts[1] "), " known "},\n"
}

function literal(text,    i, c, result) {
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        if (c == "\\" || c == "\"")
            result = result "\\"
        result = result (c == "\n" ? "\\n\"\n            \"" : c)
    }
    return "\n            \"" result "\""
}

function emit(changes,    f, type, row, i, args, proto, h, c) {
    f = "sql_" name
    type = "struct " f
    row = type "_row"
    args = "struct db *db" (param_count > 0 ? ", const " type " *params" : "")
    if (row_count > 0)
        args = args ", struct arena *arena, " row " **rows, size_t *count"
    h = "\n"
    if (param_count > 0) h = h type " {\n" members(params, param_count) "};\n\n"
    if (row_count > 0) h = h row " {\n" members(rows, row_count) "};\n\n"
    h = h "/* " name ": " sentence " Role: " role ". Gives " done ". */\n" "enum result " f "(" args ") MUST_USE;\n"
    heads[noun] = heads[noun] h "extern const struct statement " f "_statement;\n"
    if (use_count > 0) {
        c = c "\nstatic const struct bind_column " name "_params[] = {\n"
        for (i = 1; i <= use_count; i++) c = c column(params[params_line[use[i]]], type)
        c = c "};\n"
    }
    if (row_count > 0) {
        c = c "\nstatic const struct bind_column " name "_columns[] = {\n"
        for (i = 1; i <= row_count; i++) c = c column(rows[i], row)
        c = c "};\n"
    }
    c = c "\nconst struct statement " f "_statement = {\n    .name = \"" name "\",\n    .text =" literal(body) ",\n"
    c = c "    .role = \"" role "\",\n    .changes = " changes ",\n    .index = " statement_count++ ",\n"
    if (use_count > 0) c = c "    .params = " name "_params,\n    .param_count = " use_count ",\n"
    if (row_count > 0) c = c "    .columns = " name "_columns,\n    .column_count = " row_count ",\n    .row_size = sizeof(" row "),\n"
    c = c "};\n\nenum result\n" f "(" args ")\n{\n"
    if (row_count == 0)
        c = c "    return bind_execute(db, &" f "_statement, " (param_count > 0 ? "params" : "NULL") ");\n}\n"
    else
        c = c "    void *found = NULL;\n    const enum result r = bind_query(db, &" f "_statement, " (param_count > 0 ? "params" : "NULL") \
            ", arena, &found, count);\n\n    *rows = found;\n    return r;\n}\n"
    sources[noun] = sources[noun] c
}

function write_noun(n,    guard) {
    guard = "SQL_" toupper(n) "_H"
    printf "/* Generated by sql/bind.awk from sql/%s; not edited by hand. */\n#ifndef %s\n#define %s\n\n#include \"fcgi/data/bind.h\"\n%s\n#endif\n", \
        n, guard, guard, heads[n] > (out "/sql_" n ".h")
    printf "/* Generated by sql/bind.awk from sql/%s; not edited by hand. */\n#include \"sql_%s.h\"\n%s", n, n, sources[n] > (out "/sql_" n ".c")
}

function write_table(    i) {
    printf "/* Generated by sql/bind.awk: every statement, by index; not edited by hand. */\n" > (out "/statements.c")
    for (i = 1; i <= noun_count; i++)
        printf "#include \"sql_%s.h\"\n", nouns[i] > (out "/statements.c")
    printf "\nconst struct statement *const statements[] = {\n%s};\nconst size_t statement_count = %d;\n", table, statement_count > (out "/statements.c")
}
