/* Instants and civil days: pure arithmetic, plus the one clock that tests can hold. It knows no
 * zones. */
#include "fcgi/base/clock.h"

#include <assert.h>
#include <time.h>

#define DAY_S 86400

static bool is_held;
static struct instant held_at;

struct instant
clock_wall(void)
{
    struct timespec now;
    const int failed = clock_gettime(CLOCK_REALTIME, &now);

    assert(failed == 0);
    return (struct instant){now.tv_sec};
}

struct instant
clock_now(void)
{
    return is_held ? held_at : clock_wall();
}

uint64_t
clock_ticks_us(void)
{
    struct timespec now;
    const int failed = clock_gettime(CLOCK_MONOTONIC, &now);

    assert(failed == 0);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

void
clock_hold(struct instant at)
{
    held_at = at;
    is_held = true;
}

void
clock_release(void)
{
    is_held = false;
}

bool
clock_is_held(struct instant *at)
{
    *at = held_at;
    return is_held;
}

static bool
year_is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

bool
day_exists(int32_t year, int32_t month, int32_t day)
{
    static const int8_t lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= lengths[month - 1] + (month == 2 && year_is_leap(year));
}

static int64_t
floor_division(int64_t value, int64_t by)
{
    return value / by - (value % by < 0);
}

/* Years are taken to begin in March, so that the leap day is the last of its year and months follow
 * one line. */
static int64_t
days_of(int64_t year, int32_t month, int32_t day)
{
    const int64_t y = month <= 2 ? year - 1 : year;
    const int64_t era = floor_division(y, 400);
    const int64_t year_of_era = y - era * 400;
    const int64_t month_from_march = month > 2 ? month - 3 : month + 9;
    const int64_t day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    const int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * 146097 + day_of_era - 719468;
}

struct day
day_from_civil(int32_t year, int32_t month, int32_t day)
{
    assert(day_exists(year, month, day));
    return (struct day){(int32_t)days_of(year, month, day)};
}

struct civil
day_to_civil(struct day day)
{
    const int64_t shifted = (int64_t)day.days + 719468;
    const int64_t era = floor_division(shifted, 146097);
    const int64_t day_of_era = shifted - era * 146097;
    const int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

    return (struct civil){
        .year = (int32_t)(year_of_era + era * 400 + (month <= 2)),
        .month = (int32_t)month,
        .day = (int32_t)(day_of_year - (153 * month_from_march + 2) / 5 + 1),
    };
}

int
day_weekday(struct day day)
{
    const int64_t from_thursday = (int64_t)day.days + 3; /* 1970-01-01 was a Thursday */

    return (int)(from_thursday - floor_division(from_thursday, 7) * 7) + 1;
}

/* The anonymous Gregorian computus, as in Butcher's Ecclesiastical Calendar. */
struct day
day_easter(int32_t year)
{
    const int32_t a = year % 19;
    const int32_t b = year / 100;
    const int32_t c = year % 100;
    const int32_t g = (8 * b + 13) / 25;
    const int32_t h = (19 * a + b - b / 4 - g + 15) % 30;
    const int32_t l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int32_t m = (a + 11 * h + 19 * l) / 433;
    const int32_t month = (h + l - 7 * m + 90) / 25;

    return day_from_civil(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

/* Exactly count digits at an index that the caller knows to be inside s. */
static bool
digits(struct str s, size_t at, size_t count, int32_t *out)
{
    int32_t value = 0;

    for (size_t i = at; i < at + count; i++) {
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
        value = value * 10 + (s.at[i] - '0');
    }
    *out = value;
    return true;
}

bool
day_parse(struct str s, struct day *out)
{
    int32_t year, month, day;

    if (s.len != 10 || s.at[4] != '-' || s.at[7] != '-')
        return false;
    if (!digits(s, 0, 4, &year) || !digits(s, 5, 2, &month) || !digits(s, 8, 2, &day))
        return false;
    if (!day_exists(year, month, day))
        return false;
    *out = day_from_civil(year, month, day);
    return true;
}

static void
put_digits(char *out, int32_t value, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        out[i] = (char)('0' + value % 10);
        value /= 10;
    }
}

void
day_format(struct day day, char out[11])
{
    const struct civil civil = day_to_civil(day);

    assert(civil.year >= 0 && civil.year <= 9999);
    put_digits(out, civil.year, 4);
    out[4] = '-';
    put_digits(out + 5, civil.month, 2);
    out[7] = '-';
    put_digits(out + 8, civil.day, 2);
    out[10] = '\0';
}

struct civil
instant_to_civil(struct instant at)
{
    const int64_t days = floor_division(at.seconds, DAY_S);
    const int32_t second = (int32_t)(at.seconds - days * DAY_S);

    assert(days >= INT32_MIN && days <= INT32_MAX);
    struct civil civil = day_to_civil((struct day){(int32_t)days});

    civil.hour = second / 3600;
    civil.minute = second / 60 % 60;
    civil.second = second % 60;
    return civil;
}

struct instant
instant_from_civil(const struct civil *civil)
{
    const int64_t days = days_of(civil->year, civil->month, civil->day);

    return (struct instant){days * DAY_S + (int64_t)civil->hour * 3600 +
                            (int64_t)civil->minute * 60 + civil->second};
}

bool
instant_parse(struct str s, struct instant *out)
{
    struct day day;
    int32_t hour, minute, second;

    if (s.len != 20 || s.at[10] != 'T' || s.at[13] != ':' || s.at[16] != ':' || s.at[19] != 'Z')
        return false;
    if (!day_parse((struct str){s.at, 10}, &day))
        return false;
    if (!digits(s, 11, 2, &hour) || !digits(s, 14, 2, &minute) || !digits(s, 17, 2, &second))
        return false;
    if (hour > 23 || minute > 59 || second > 59)
        return false;
    const int32_t since_midnight_s = hour * 3600 + minute * 60 + second;

    out->seconds = (int64_t)day.days * DAY_S + since_midnight_s;
    return true;
}

void
instant_format(struct instant at, char out[21])
{
    const int64_t days = floor_division(at.seconds, DAY_S);
    const int32_t second = (int32_t)(at.seconds - days * DAY_S);

    assert(days >= INT32_MIN && days <= INT32_MAX);
    day_format((struct day){(int32_t)days}, out);
    out[10] = 'T';
    put_digits(out + 11, second / 3600, 2);
    out[13] = ':';
    put_digits(out + 14, second / 60 % 60, 2);
    out[16] = ':';
    put_digits(out + 17, second % 60, 2);
    out[19] = 'Z';
    out[20] = '\0';
}
