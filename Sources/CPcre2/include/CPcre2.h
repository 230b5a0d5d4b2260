// The part of PCRE2 that precis uses, under names of its own. No type of PCRE2 leaves the C file: its names are macros,
// which don't import into Swift.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// A regular expression over UTF-8; it never changes, so that threads may share it.
typedef struct ppc_regex ppc_regex;
// What a search with one needs; for one thread at a time.
typedef struct ppc_search ppc_search;

// Makes a regular expression. NULL where it is none: then `error` is PCRE2's number for what is wrong, `offset` the byte of
// the pattern where that shows.
ppc_regex *ppc_compile(const uint8_t *pattern, size_t length, bool ignores_case, int *error, size_t *offset);
void ppc_free(ppc_regex *regex);
// How many groups it captures.
uint32_t ppc_group_count(const ppc_regex *regex);

// A search that may take so many nanoseconds of the processor's time. NULL where there is no memory.
ppc_search *ppc_search_new(const ppc_regex *regex, int64_t nanoseconds);
void ppc_search_free(ppc_search *search);

enum ppc_outcome { ppc_none, ppc_found, ppc_too_complex };
// Looks for a match that is not empty in so many bytes, from an offset on or only right there. Bytes that are not UTF-8
// match nothing. `goes_on` where the bytes are those looked through last.
enum ppc_outcome ppc_find(
    ppc_search *search, const uint8_t *bytes, size_t length, size_t offset, bool only_there, bool goes_on);
// Where the match last found, or a group of it, begins and ends. False for a group that took no part in it.
bool ppc_range(const ppc_search *search, uint32_t group, size_t *start, size_t *end);
