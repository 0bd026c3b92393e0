/* A decision as text for people and as the element pages carry, without a tree: this room sees no
 * view. */
#include "fcgi/place/route.h"

static void
escape(FILE *out, struct str value)
{
    for (size_t i = 0; i < value.len; i++) {
        const char c = value.at[i];

        if (c == '&')
            fputs("&amp;", out);
        else if (c == '<')
            fputs("&lt;", out);
        else if (c == '"')
            fputs("&quot;", out);
        else if ((unsigned char)c < 0x20)
            fprintf(out, "&#%d;", c);
        else
            fputc(c, out);
    }
}

/* Nothing for an absent value. */
static void
attribute(FILE *out, const char *name, struct str value)
{
    if (value.at == NULL)
        return;
    fprintf(out, " %s=\"", name);
    escape(out, value);
    fputc('"', out);
}

static void
attribute_instant(FILE *out, const char *name, struct instant at)
{
    char iso[21];

    if (at.seconds == 0)
        return;
    instant_format(at, iso);
    attribute(out, name, str_from(iso));
}

static void
attribute_minute(FILE *out, const char *name, int minute)
{
    fprintf(out, " %s=\"%02d:%02d\"", name, minute / 60, minute % 60);
}

static void
print_phones(FILE *out, const struct portal *portal, const struct centre *centre)
{
    for (size_t i = 0; i < centre->phone_count; i++) {
        const struct phone *phone = &centre->phones[i];

        if (phone->is_emergency && !portal_has(portal, STR("emergency")))
            continue;
        fprintf(out, "    <phone kind=\"%s\"", phone->is_emergency ? "emergency" : "main");
        attribute(out, "international", phone->international);
        attribute(out, "national", phone->national);
        fputs(" href=\"tel:", out);
        for (size_t k = 0; k < phone->international.len; k++) {
            const char c = phone->international.at[k];

            if (c == '+' || (c >= '0' && c <= '9'))
                fputc(c, out);
        }
        fputs("\"/>\n", out);
    }
}

static void
print_hours(FILE *out, const struct calendar *calendar, struct day today)
{
    for (int weekday = 1; weekday <= 7; weekday++) {
        fprintf(out, "    <hours weekday=\"%d\"%s>", weekday,
                weekday == day_weekday(today) ? " today=\"yes\"" : "");
        for (size_t i = 0; i < calendar->interval_counts[weekday - 1]; i++) {
            fputs("<interval", out);
            attribute_minute(out, "from", calendar->intervals[weekday - 1][i].from);
            attribute_minute(out, "to", calendar->intervals[weekday - 1][i].to);
            fputs("/>", out);
        }
        fputs("</hours>\n", out);
    }
}

static void
print_holidays(FILE *out, const struct calendar *calendar, struct day today)
{
    struct holiday_on holidays[64];
    const size_t count = calendar_holidays(calendar, today, 366, holidays, 64);

    for (size_t i = 0; i < count; i++) {
        char iso[11];

        day_format(holidays[i].on, iso);
        fputs("    <holiday", out);
        attribute(out, "name", holidays[i].holiday->name);
        attribute(out, "on", str_from(iso));
        if (holidays[i].holiday->until > 0)
            attribute_minute(out, "until", holidays[i].holiday->until);
        fputs("/>\n", out);
    }
}

static void
print_why(FILE *out, const struct route_inputs *inputs, const struct route_answer *answer)
{
    const struct decision *decision = &answer->decision;

    fputs("    <why", out);
    attribute(out, "country", decision->country);
    fputs(">\n", out);
    for (size_t i = 0; i < RULE_COUNT; i++) {
        fputs("      <step", out);
        attribute(out, "rule", rule_name((enum rule)i));
        attribute(out, "saw", decision->steps[i].saw);
        attribute(out, "outcome", outcome_name(decision->steps[i].outcome));
        fputs("/>\n", out);
    }
    for (size_t i = 0; i < answer->choice_count; i++) {
        fputs("      <choice", out);
        attribute(out, "country", answer->choices[i]);
        if (str_is_nocase(answer->choices[i], inputs->chosen))
            fputs(" chosen=\"yes\"", out);
        fputs("/>\n", out);
    }
    fputs("    </why>\n", out);
}

static void
print_centre(FILE *out, const struct route_inputs *inputs, const struct route_answer *answer)
{
    const struct centre *centre = answer->decision.centre;
    const struct calendar *calendar = centre->calendar;
    const struct day today = zone_day(calendar->zone, inputs->at);
    const struct holiday *holiday = calendar_holiday(calendar, today);

    fputs("  <centre", out);
    attribute(out, "id", centre->code);
    attribute(out, "country", centre->country);
    attribute(out, "language", answer->decision.language);
    attribute(out, "rule", rule_name(answer->decision.rule));
    attribute(out, "name", centre->name);
    attribute(out, "zone", zone_name(calendar->zone));
    attribute(out, "open", answer->opening.is_open ? STR("yes") : STR("no"));
    attribute_instant(out, "closes", answer->opening.closes);
    attribute_instant(out, "opens", answer->opening.opens);
    if (holiday != NULL)
        attribute(out, "holiday", holiday->name);
    attribute(out, "mail", centre->mail);
    fputs(">\n", out);
    print_phones(out, answer->portal, centre);
    for (size_t i = 0; i < centre->language_count; i++) {
        fputs("    <language", out);
        attribute(out, "tag", centre->languages[i]);
        fputs("/>\n", out);
    }
    print_hours(out, calendar, today);
    print_holidays(out, calendar, today);
    for (size_t i = 0; i < centre->department_count; i++) {
        fputs("    <department", out);
        attribute(out, "code", centre->departments[i].code);
        attribute(out, "mail", centre->departments[i].mail);
        fputs("/>\n", out);
    }
    print_why(out, inputs, answer);
    fputs("  </centre>\n", out);
}

void
route_print_xml(FILE *out, const struct route_inputs *inputs, const struct route_answer *answer)
{
    fputs("<inputs", out);
    attribute(out, "host", inputs->host);
    attribute(out, "path", inputs->path);
    attribute(out, "accept-language", inputs->accept_language);
    attribute(out, "ip", inputs->ip);
    attribute(out, "located", inputs->located);
    attribute(out, "chosen", inputs->chosen);
    attribute(out, "account-country", inputs->account_country);
    attribute(out, "department", inputs->department);
    attribute_instant(out, "at", inputs->at);
    attribute(out, "portal", answer->portal->code);
    attribute(out, "locale", answer->locale);
    fprintf(out, " row=\"%llu\">\n", (unsigned long long)answer->decision.routing_id);
    print_centre(out, inputs, answer);
    fputs("</inputs>\n", out);
}

static void
print_opening(FILE *out, const struct opening *opening)
{
    const struct instant next = opening->is_open ? opening->closes : opening->opens;
    char iso[21];

    fprintf(out, "open      %s", opening->is_open ? "yes" : "no");
    if (next.seconds != 0) {
        instant_format(next, iso);
        fprintf(out, ", %s %s", opening->is_open ? "closes" : "opens", iso);
    }
    fputc('\n', out);
}

void
route_print_text(FILE *out, const struct route_answer *answer)
{
    const struct decision *decision = &answer->decision;

    fprintf(out, "portal    %.*s\nlocale    %.*s\n", STR_ARG(answer->portal->code),
            STR_ARG(answer->locale));
    fprintf(out, "centre    %.*s (%.*s, %.*s)\nlanguage  %.*s\n", STR_ARG(decision->centre->code),
            STR_ARG(decision->centre->name), STR_ARG(decision->centre->country),
            STR_ARG(decision->language));
    print_opening(out, &answer->opening);
    fprintf(out, "rule      %.*s%s%.*s, row %llu of the routing table\n",
            STR_ARG(rule_name(decision->rule)), decision->country.at != NULL ? " " : "",
            STR_ARG(decision->country), (unsigned long long)decision->routing_id);
    for (size_t i = 0; i < RULE_COUNT; i++)
        fprintf(out, "          %-16.*s %-9.*s %.*s\n", STR_ARG(rule_name((enum rule)i)),
                STR_ARG(outcome_name(decision->steps[i].outcome)), STR_ARG(decision->steps[i].saw));
}
