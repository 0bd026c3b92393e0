/* What may be wrong with an entry, and what was probably meant (MET-1, MET-3, MET-4, MET-6, MET-7).
 */
#include "handlers/reading/reading.h"

/* Pages since its last value by which another device's counter may stand higher now. */
#define OTHERS_PAGES 500

/* One entered value beside what is known of its register on that day. */
struct beside {
    const struct reading_register *reg;
    uint64_t count;
    struct reading_point last; /* real, before the day, or the epoch's beginning */
    bool has_estimate, has_next;
    struct reading_point estimate; /* the highest since that real one */
    struct reading_point next;     /* the first behind the day */
    uint64_t most;                 /* the highest count that is no jump */
    uint64_t expected;
};

struct judging {
    const struct reading_facts *facts;
    const struct reading_device *device;
    struct reading_verdict *out;
    struct beside beside[READING_KINDS];
    bool has[READING_KINDS];
    bool is_doubted, is_contested;
    struct reading_finding spare; /* where findings beyond the last place go */
};

static struct reading_finding *
find(struct judging *j, struct str code)
{
    struct reading_verdict *out = j->out;
    struct reading_finding *finding =
        out->count < READING_FINDINGS_MOST ? &out->findings[out->count++] : &j->spare;

    *finding = (struct reading_finding){.code = code};
    return finding;
}

static struct reading_finding *
find_kind(struct judging *j, struct str code, enum reading_kind kind)
{
    struct reading_finding *finding = find(j, code);

    finding->has_kind = true;
    finding->kind = kind;
    return finding;
}

static void
say_point(struct reading_finding *finding, const struct reading_point *point)
{
    finding->has_value = finding->has_on = true;
    finding->value = point->count;
    finding->on = point->on;
}

static void
say_meant(struct reading_finding *finding, uint64_t meant)
{
    finding->has_meant = true;
    finding->meant = meant;
}

/* ---- The day ---- */

static void
day_refused(struct judging *j, struct str code, struct day on)
{
    struct reading_finding *finding = find(j, code);

    finding->has_on = true;
    finding->on = on;
}

static bool
has_point_on(const struct reading_device *device, struct day on)
{
    for (size_t i = 0; i < device->register_count; i++)
        for (size_t k = 0; k < device->registers[i].point_count; k++)
            if (device->registers[i].points[k].on.days == on.days)
                return true;
    return false;
}

/* An estimate gives way to what was really read on its day. */
static void
judge_taken(struct judging *j)
{
    const struct reading_device *device = j->device;
    const struct reading_last *last = &device->last;
    const struct reading_entry *entry = &j->out->entry;
    const bool is_last = last->is_known && last->on.days == entry->on.days;

    if (!is_last && !has_point_on(device, entry->on))
        return;
    if (is_last && last->state == READING_ESTIMATED) {
        j->out->takes_place = true;
        return;
    }
    if (is_last && !str_is_empty(entry->corrects) && str_is(entry->corrects, last->code) &&
        entry->on.days == device->today.days) {
        j->out->takes_place = true;
        if (last->is_billed)
            day_refused(j, STR("reading.billed"), last->on);
        return;
    }
    day_refused(j, STR("reading.day-taken"), entry->on);
    if (is_last)
        j->out->findings[j->out->count - 1].other = last->code;
}

static void
judge_day(struct judging *j)
{
    const struct day today = j->device->today;
    const struct day on = j->out->entry.on;

    if (on.days > today.days)
        day_refused(j, STR("reading.day-future"), today);
    else if (on.days < today.days - READING_BACK_DAYS)
        day_refused(j, STR("reading.day-old"), (struct day){today.days - READING_BACK_DAYS});
    else
        judge_taken(j);
}

/* ---- What was given ---- */

/* One of three that belong together can be worked out. */
static void
work_out(struct reading_entry *entry)
{
    uint64_t *count = entry->count;
    bool *has = entry->has;

    if (has[READING_TOTAL] + has[READING_MONO] + has[READING_COLOUR] != 2)
        return;
    if (!has[READING_TOTAL])
        count[READING_TOTAL] = count[READING_MONO] + count[READING_COLOUR];
    else if (!has[READING_MONO] && count[READING_TOTAL] >= count[READING_COLOUR])
        count[READING_MONO] = count[READING_TOTAL] - count[READING_COLOUR];
    else if (!has[READING_COLOUR] && count[READING_TOTAL] >= count[READING_MONO])
        count[READING_COLOUR] = count[READING_TOTAL] - count[READING_MONO];
    else
        return;
    has[READING_TOTAL] = has[READING_MONO] = has[READING_COLOUR] = true;
}

static void
judge_given(struct judging *j)
{
    struct reading_entry *entry = &j->out->entry;

    if (reading_is_summed(j->device))
        work_out(entry);
    for (unsigned i = 0; i < READING_KINDS; i++) {
        const enum reading_kind kind = (enum reading_kind)i;
        const bool is_there = reading_register_of(j->device, kind) != NULL;

        if (entry->has[i] && !is_there)
            (void)find_kind(j, STR("reading.not-there"), kind);
        else if (!entry->has[i] && is_there)
            (void)find_kind(j, STR("reading.missing"), kind);
        j->has[i] = entry->has[i] && is_there;
    }
}

/* ---- What stands beside a value ---- */

static void
look_around(struct beside *b, struct day on)
{
    const struct reading_register *reg = b->reg;

    b->last = reading_real_before(reg, (struct day){on.days - 1});
    for (size_t i = 0; i < reg->point_count; i++) {
        const struct reading_point *point = &reg->points[i];

        if (point->on.days > on.days) {
            b->next = *point;
            b->has_next = true;
        }
        if (point->state == READING_ESTIMATED && point->on.days <= on.days &&
            point->on.days >= b->last.on.days &&
            (!b->has_estimate || point->count > b->estimate.count)) {
            b->estimate = *point;
            b->has_estimate = true;
        }
    }
    b->most = reading_most(reg, on);
    b->expected = reading_expected(reg, on);
}

static unsigned
digits_of(uint64_t count)
{
    unsigned digits = 1;

    for (; count >= 10; count /= 10)
        digits++;
    return digits;
}

static bool
is_likely(const struct beside *b, uint64_t count)
{
    return count >= b->last.count && count <= b->most && digits_of(count) <= b->reg->digits &&
           (!b->has_next || count <= b->next.count);
}

/* ---- Slips ---- */

static uint64_t
distance(uint64_t a, uint64_t b)
{
    return a > b ? a - b : b - a;
}

/* The likely one of two candidates: the nearer to what is expected. */
static void
consider(const struct beside *b, uint64_t candidate, uint64_t *best, bool *has)
{
    if (!is_likely(b, candidate))
        return;
    if (!*has || distance(candidate, b->expected) < distance(*best, b->expected))
        *best = candidate;
    *has = true;
}

static bool
without_a_digit(const struct beside *b, uint64_t *meant)
{
    bool has = false;

    for (uint64_t place = 1; place <= b->count; place *= 10)
        consider(b, b->count / (place * 10) * place + b->count % place, meant, &has);
    return has;
}

static bool
with_a_digit(const struct beside *b)
{
    uint64_t best = 0;
    bool has = false;

    for (uint64_t place = 1; place <= b->count * 10 && place <= READING_COUNT_MOST; place *= 10)
        for (uint64_t digit = 0; digit < 10; digit++)
            consider(b, b->count / place * place * 10 + digit * place + b->count % place, &best,
                     &has);
    return has;
}

/* The count with two neighbouring digits changed at a place (1, 10, 100 ...). */
static uint64_t
changed(uint64_t count, uint64_t place)
{
    const uint64_t low = count / place % 10;
    const uint64_t high = count / (place * 10) % 10;

    return count + (low * 10 + high) * place - (high * 10 + low) * place;
}

static bool
with_digits_changed(const struct beside *b, uint64_t *meant)
{
    bool has = false;

    for (uint64_t place = 1; place * 10 <= b->count; place *= 10)
        if (changed(b->count, place) != b->count)
            consider(b, changed(b->count, place), meant, &has);
    return has;
}

static bool
is_changed_into(uint64_t count, uint64_t other)
{
    for (uint64_t place = 1; place * 10 <= count; place *= 10)
        if (count != other && changed(count, place) == other)
            return true;
    return false;
}

/* The other register whose value would fit here, as this one's would fit there. */
static bool
is_exchanged(const struct judging *j, enum reading_kind kind, enum reading_kind *with)
{
    for (unsigned i = 0; i < READING_KINDS; i++) {
        const struct beside *a = &j->beside[kind];
        const struct beside *b = &j->beside[i];

        if (i == (unsigned)kind || !j->has[i] || a->count == b->count)
            continue;
        if (is_likely(a, b->count) && is_likely(b, a->count)) {
            *with = (enum reading_kind)i;
            return true;
        }
    }
    return false;
}

/* Whether a value could be the next one of another device's register. */
static bool
could_follow(uint64_t count, uint64_t last)
{
    return count >= last && count - last <= last / 50 + OTHERS_PAGES;
}

/* The one other device that this value would fit; several are no help. */
static struct str
other_device(const struct judging *j, const struct beside *b)
{
    struct str serial = STR_NONE;
    size_t found = 0;

    for (size_t i = 0; i < j->facts->count; i++) {
        const struct reading_device *device = &j->facts->first[i];
        const struct reading_register *reg = reading_register_of(device, b->reg->kind);

        if (device->id == j->device->id || reg == NULL || reg->point_count == 0 ||
            !could_follow(b->count, reg->points[0].count))
            continue;
        serial = device->serial;
        found++;
    }
    for (size_t i = 0; i < j->facts->other_count; i++) {
        const struct reading_other *other = &j->facts->others[i];

        if (other->device == j->device->id || other->kind != b->reg->kind ||
            !could_follow(b->count, other->count) ||
            reading_device_named(j->facts, READING_BY_CODE, other->code) != NULL)
            continue;
        serial = other->serial;
        found++;
    }
    return found == 1 ? serial : STR_NONE;
}

/* Names what was probably meant, if that can be told. */
static void
name_slip(struct judging *j, const struct beside *b)
{
    const enum reading_kind kind = b->reg->kind;
    enum reading_kind with = kind;
    uint64_t meant = 0;
    struct str serial;

    if (is_exchanged(j, kind, &with)) {
        struct reading_finding *finding = find_kind(j, STR("reading.exchanged"), kind);

        finding->has_with = true;
        finding->with = with;
    } else if (with_digits_changed(b, &meant))
        say_meant(find_kind(j, STR("reading.swapped"), kind), meant);
    else if (b->count > b->most && without_a_digit(b, &meant))
        say_meant(find_kind(j, STR("reading.digit-more"), kind), meant);
    else if (digits_of(b->count) < digits_of(b->last.count) && with_a_digit(b))
        say_point(find_kind(j, STR("reading.digit-missing"), kind), &b->last);
    else if (serial = other_device(j, b), !str_is_empty(serial))
        find_kind(j, STR("reading.other-device"), kind)->other = serial;
}

/* ---- Values ---- */

static void
judge_value(struct judging *j, const struct beside *b)
{
    const enum reading_kind kind = b->reg->kind;

    if (digits_of(b->count) > b->reg->digits) {
        struct reading_finding *finding;

        name_slip(j, b);
        finding = find_kind(j, STR("reading.digits"), kind);
        finding->has_value = true;
        finding->value = b->reg->digits;
    } else if (b->count < b->last.count) {
        name_slip(j, b);
        say_point(find_kind(j, STR("reading.lower"), kind), &b->last);
    } else if (b->has_next && b->count > b->next.count) {
        name_slip(j, b);
        say_point(find_kind(j, STR("reading.higher"), kind), &b->next);
    } else if (b->has_estimate && b->count < b->estimate.count) {
        j->is_contested = true;
        say_point(find_kind(j, STR("reading.below-estimate"), kind), &b->estimate);
    } else if (b->count > b->most) {
        struct reading_finding *finding;

        if (!j->out->entry.is_sure)
            name_slip(j, b);
        j->is_doubted = true;
        finding = find_kind(j, STR("reading.unlikely"), kind);
        finding->has_value = true;
        finding->value = b->count - b->last.count;
        say_meant(finding, b->expected > b->last.count ? b->expected - b->last.count : 0);
    }
}

/* Which of the three is probably wrong: one whose right value is it with two digits changed. */
static void
judge_sum(struct judging *j)
{
    const uint64_t *count = j->out->entry.count;
    const uint64_t sum = count[READING_MONO] + count[READING_COLOUR];
    const uint64_t needed[] = {
        [READING_TOTAL] = sum,
        [READING_MONO] = count[READING_TOTAL] - count[READING_COLOUR],
        [READING_COLOUR] = count[READING_TOTAL] - count[READING_MONO],
    };

    if (!j->has[READING_TOTAL] || !j->has[READING_MONO] || !j->has[READING_COLOUR] ||
        count[READING_TOTAL] == sum)
        return;
    for (unsigned i = READING_TOTAL; i <= READING_COLOUR; i++) {
        const enum reading_kind kind = (enum reading_kind)i;

        if (is_changed_into(count[i], needed[i]) && is_likely(&j->beside[i], needed[i])) {
            say_meant(find_kind(j, STR("reading.swapped"), kind), needed[i]);
            break;
        }
    }
    say_meant(find_kind(j, STR("reading.sum"), READING_TOTAL), sum);
}

static void
judge_values(struct judging *j)
{
    const struct reading_entry *entry = &j->out->entry;
    const size_t before = j->out->count;

    for (unsigned i = 0; i < READING_KINDS; i++) {
        if (!j->has[i])
            continue;
        j->beside[i].reg = reading_register_of(j->device, (enum reading_kind)i);
        j->beside[i].count = entry->count[i];
        look_around(&j->beside[i], entry->on);
        if (entry->on.days < j->beside[i].reg->epoch_on.days && before == j->out->count)
            day_refused(j, STR("reading.day-old"), j->beside[i].reg->epoch_on);
    }
    for (unsigned i = 0; i < READING_KINDS; i++)
        if (j->has[i])
            judge_value(j, &j->beside[i]);
    if (reading_is_summed(j->device))
        judge_sum(j);
}

/* Findings that do not refuse by themselves: the question, the challenge. What is named before them
   is their explanation. */
static bool
is_soft(const struct judging *j, size_t i)
{
    const struct reading_finding *finding = &j->out->findings[i];

    if (str_is(finding->code, STR("reading.unlikely")) ||
        str_is(finding->code, STR("reading.below-estimate")))
        return true;
    return i + 1 < j->out->count && finding->has_kind &&
           str_is(j->out->findings[i + 1].code, STR("reading.unlikely")) &&
           j->out->findings[i + 1].kind == finding->kind;
}

static enum reading_outcome
outcome_of(const struct judging *j)
{
    for (size_t i = 0; i < j->out->count; i++)
        if (!is_soft(j, i))
            return READING_REFUSED;
    if (j->is_doubted && !j->out->entry.is_sure)
        return READING_DOUBTED;
    return j->is_contested ? READING_CONTESTED : READING_FINE;
}

void
reading_judge(const struct reading_facts *facts, const struct reading_device *device,
              const struct reading_entry *entry, struct reading_verdict *out)
{
    struct judging j = {.facts = facts, .device = device, .out = out};

    *out = (struct reading_verdict){.entry = *entry};
    judge_day(&j);
    judge_given(&j);
    judge_values(&j);
    out->outcome = outcome_of(&j);
    out->was_confirmed = out->outcome == READING_FINE && j.is_doubted;
}
