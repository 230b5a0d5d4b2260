#define PCRE2_CODE_UNIT_WIDTH 8
#include "CPcre2.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// The same expression twice: for text that is UTF-8, which need not be looked through again for each match in it, and for
// text that is not throughout.
struct ppc_regex {
    pcre2_code *strict, *lenient;
};

struct ppc_search {
    const ppc_regex *regex;
    // Whether the text searched last is not UTF-8 throughout.
    bool is_lenient;
    pcre2_match_data *data;
    pcre2_match_context *context;
    // The processor's time in nanoseconds at which it ends.
    int64_t deadline;
    // Places tried since the last look at the clock.
    size_t tried;
};

// How many places are tried between two looks at the clock, in bytes; a call counts as some.
enum { unwatched = 4096, unwatched_call = 64 };
// The steps at one place, and for each byte of the text, so that greedy repeats may go through it; memory in KiB.
enum { least_steps = 20000, steps_per_byte = 8, most_memory = 64 * 1024 };

static int64_t processor_time(void) {
    struct timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (int64_t)time.tv_sec * 1000000000 + time.tv_nsec;
}

// Whether there is time left to try so many places.
static bool may_try(ppc_search *search, size_t places) {
    search->tried += places + unwatched_call;
    if (search->tried < unwatched) return true;
    search->tried = 0;
    return processor_time() < search->deadline;
}

static pcre2_code *compile(const uint8_t *pattern, size_t length, uint32_t options, int *error, size_t *offset) {
    pcre2_compile_context *context = pcre2_compile_context_create(NULL);
    if (!context) abort();
    pcre2_set_newline(context, PCRE2_NEWLINE_ANYCRLF);
    options |= PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT;
    pcre2_code *code = pcre2_compile(pattern, length, options, error, offset, context);
    pcre2_compile_context_free(context);
    return code;
}

ppc_regex *ppc_compile(const uint8_t *pattern, size_t length, bool ignores_case, int *error, size_t *offset) {
    ppc_regex *regex = calloc(1, sizeof *regex);
    if (!regex) abort();
    uint32_t options = ignores_case ? PCRE2_CASELESS : 0;
    regex->strict = compile(pattern, length, options, error, offset);
    if (regex->strict) regex->lenient = compile(pattern, length, options | PCRE2_MATCH_INVALID_UTF, error, offset);
    if (!regex->lenient) {
        ppc_free(regex);
        return NULL;
    }
    // Where the system forbids it the expression is interpreted.
    pcre2_jit_compile(regex->strict, PCRE2_JIT_COMPLETE);
    return regex;
}

void ppc_free(ppc_regex *regex) {
    pcre2_code_free(regex->strict);
    pcre2_code_free(regex->lenient);
    free(regex);
}

uint32_t ppc_group_count(const ppc_regex *regex) {
    uint32_t count = 0;
    pcre2_pattern_info(regex->strict, PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
}

ppc_search *ppc_search_new(const ppc_regex *regex, int64_t nanoseconds) {
    ppc_search *search = calloc(1, sizeof *search);
    if (!search) return NULL;
    search->regex = regex;
    search->data = pcre2_match_data_create_from_pattern(regex->strict, NULL);
    search->context = pcre2_match_context_create(NULL);
    search->deadline = processor_time() + nanoseconds;
    if (!search->data || !search->context) {
        ppc_search_free(search);
        return NULL;
    }
    pcre2_set_heap_limit(search->context, most_memory);
    return search;
}

void ppc_search_free(ppc_search *search) {
    pcre2_match_data_free(search->data);
    pcre2_match_context_free(search->context);
    free(search);
}

static int match(
    ppc_search *search, const pcre2_code *code, const uint8_t *bytes, size_t length, size_t offset, uint32_t options) {
    int count = pcre2_match(code, bytes, length, offset, options, search->data, search->context);
    if (count != PCRE2_ERROR_JIT_STACKLIMIT) return count;
    return pcre2_match(code, bytes, length, offset, options | PCRE2_NO_JIT, search->data, search->context);
}

enum ppc_outcome ppc_find(
    ppc_search *search, const uint8_t *bytes, size_t length, size_t offset, bool only_there, bool goes_on) {
    size_t steps = least_steps + steps_per_byte * length;
    pcre2_set_match_limit(search->context, steps > UINT32_MAX ? UINT32_MAX : (uint32_t)steps);
    uint32_t options = PCRE2_NOTEMPTY | (only_there ? PCRE2_ANCHORED : 0);
    if (!goes_on) search->is_lenient = false;
    int count = PCRE2_ERROR_NOMATCH;
    // A long line is gone through part by part, to look at the clock in between.
    while (!search->is_lenient) {
        size_t last = length - offset > unwatched ? offset + unwatched : length;
        if (!may_try(search, last - offset)) return ppc_too_complex;
        pcre2_set_offset_limit(search->context, last);
        uint32_t known = goes_on ? PCRE2_NO_UTF_CHECK : 0;
        count = match(search, search->regex->strict, bytes, length, offset, options | known);
        search->is_lenient = count <= PCRE2_ERROR_UTF8_ERR1 && count >= PCRE2_ERROR_UTF8_ERR21;
        if (count != PCRE2_ERROR_NOMATCH || last == length || only_there) break;
        offset = last + 1;
        while (offset < length && (bytes[offset] & 0xC0) == 0x80) offset++;
        goes_on = true;
    }
    if (search->is_lenient) {
        if (!may_try(search, length - offset)) return ppc_too_complex;
        pcre2_set_offset_limit(search->context, PCRE2_UNSET);
        count = match(search, search->regex->lenient, bytes, length, offset, options);
    }
    if (count > 0) return ppc_found;
    switch (count) {
    case PCRE2_ERROR_NOMATCH:
    case PCRE2_ERROR_BADUTFOFFSET:
        return ppc_none;
    default:
        return ppc_too_complex;
    }
}

bool ppc_range(const ppc_search *search, uint32_t group, size_t *start, size_t *end) {
    if (group >= pcre2_get_ovector_count(search->data)) return false;
    const PCRE2_SIZE *ranges = pcre2_get_ovector_pointer(search->data);
    *start = ranges[2 * group];
    *end = ranges[2 * group + 1];
    return *start != PCRE2_UNSET && *start <= *end;
}
