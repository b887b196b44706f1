// Written by Training/list-data: the data files that the binary carries.
#include "minutes_data.h"

static const unsigned char groups[] = {
#embed "groups.model"
};
static const unsigned char reading[] = {
#embed "reading.model"
};
static const unsigned char names_family_names[] = {
#embed "names/family-names.txt"
};
static const unsigned char names_given_names[] = {
#embed "names/given-names.txt"
};
static const unsigned char vocabulary_ca_bodies[] = {
#embed "vocabulary/ca/bodies.csv"
};
static const unsigned char vocabulary_ca_common[] = {
#embed "vocabulary/ca/common.csv"
};
static const unsigned char vocabulary_ca_counts[] = {
#embed "vocabulary/ca/counts.csv"
};
static const unsigned char vocabulary_ca_functions[] = {
#embed "vocabulary/ca/functions.csv"
};
static const unsigned char vocabulary_ca_groups[] = {
#embed "vocabulary/ca/groups.csv"
};
static const unsigned char vocabulary_ca_months[] = {
#embed "vocabulary/ca/months.csv"
};
static const unsigned char vocabulary_ca_numbers[] = {
#embed "vocabulary/ca/numbers.csv"
};
static const unsigned char vocabulary_ca_particles[] = {
#embed "vocabulary/ca/particles.csv"
};
static const unsigned char vocabulary_ca_phrases[] = {
#embed "vocabulary/ca/phrases.csv"
};
static const unsigned char vocabulary_ca_titles[] = {
#embed "vocabulary/ca/titles.csv"
};
static const unsigned char vocabulary_ca_weekdays[] = {
#embed "vocabulary/ca/weekdays.csv"
};
static const unsigned char vocabulary_cs_bodies[] = {
#embed "vocabulary/cs/bodies.csv"
};
static const unsigned char vocabulary_cs_common[] = {
#embed "vocabulary/cs/common.csv"
};
static const unsigned char vocabulary_cs_counts[] = {
#embed "vocabulary/cs/counts.csv"
};
static const unsigned char vocabulary_cs_functions[] = {
#embed "vocabulary/cs/functions.csv"
};
static const unsigned char vocabulary_cs_groups[] = {
#embed "vocabulary/cs/groups.csv"
};
static const unsigned char vocabulary_cs_months[] = {
#embed "vocabulary/cs/months.csv"
};
static const unsigned char vocabulary_cs_numbers[] = {
#embed "vocabulary/cs/numbers.csv"
};
static const unsigned char vocabulary_cs_particles[] = {
#embed "vocabulary/cs/particles.csv"
};
static const unsigned char vocabulary_cs_phrases[] = {
#embed "vocabulary/cs/phrases.csv"
};
static const unsigned char vocabulary_cs_titles[] = {
#embed "vocabulary/cs/titles.csv"
};
static const unsigned char vocabulary_cs_weekdays[] = {
#embed "vocabulary/cs/weekdays.csv"
};
static const unsigned char vocabulary_da_bodies[] = {
#embed "vocabulary/da/bodies.csv"
};
static const unsigned char vocabulary_da_common[] = {
#embed "vocabulary/da/common.csv"
};
static const unsigned char vocabulary_da_counts[] = {
#embed "vocabulary/da/counts.csv"
};
static const unsigned char vocabulary_da_functions[] = {
#embed "vocabulary/da/functions.csv"
};
static const unsigned char vocabulary_da_groups[] = {
#embed "vocabulary/da/groups.csv"
};
static const unsigned char vocabulary_da_months[] = {
#embed "vocabulary/da/months.csv"
};
static const unsigned char vocabulary_da_numbers[] = {
#embed "vocabulary/da/numbers.csv"
};
static const unsigned char vocabulary_da_particles[] = {
#embed "vocabulary/da/particles.csv"
};
static const unsigned char vocabulary_da_phrases[] = {
#embed "vocabulary/da/phrases.csv"
};
static const unsigned char vocabulary_da_titles[] = {
#embed "vocabulary/da/titles.csv"
};
static const unsigned char vocabulary_da_weekdays[] = {
#embed "vocabulary/da/weekdays.csv"
};
static const unsigned char vocabulary_de_bodies[] = {
#embed "vocabulary/de/bodies.csv"
};
static const unsigned char vocabulary_de_common[] = {
#embed "vocabulary/de/common.csv"
};
static const unsigned char vocabulary_de_counts[] = {
#embed "vocabulary/de/counts.csv"
};
static const unsigned char vocabulary_de_functions[] = {
#embed "vocabulary/de/functions.csv"
};
static const unsigned char vocabulary_de_groups[] = {
#embed "vocabulary/de/groups.csv"
};
static const unsigned char vocabulary_de_months[] = {
#embed "vocabulary/de/months.csv"
};
static const unsigned char vocabulary_de_numbers[] = {
#embed "vocabulary/de/numbers.csv"
};
static const unsigned char vocabulary_de_particles[] = {
#embed "vocabulary/de/particles.csv"
};
static const unsigned char vocabulary_de_phrases[] = {
#embed "vocabulary/de/phrases.csv"
};
static const unsigned char vocabulary_de_titles[] = {
#embed "vocabulary/de/titles.csv"
};
static const unsigned char vocabulary_de_weekdays[] = {
#embed "vocabulary/de/weekdays.csv"
};
static const unsigned char vocabulary_en_bodies[] = {
#embed "vocabulary/en/bodies.csv"
};
static const unsigned char vocabulary_en_common[] = {
#embed "vocabulary/en/common.csv"
};
static const unsigned char vocabulary_en_counts[] = {
#embed "vocabulary/en/counts.csv"
};
static const unsigned char vocabulary_en_functions[] = {
#embed "vocabulary/en/functions.csv"
};
static const unsigned char vocabulary_en_groups[] = {
#embed "vocabulary/en/groups.csv"
};
static const unsigned char vocabulary_en_months[] = {
#embed "vocabulary/en/months.csv"
};
static const unsigned char vocabulary_en_numbers[] = {
#embed "vocabulary/en/numbers.csv"
};
static const unsigned char vocabulary_en_particles[] = {
#embed "vocabulary/en/particles.csv"
};
static const unsigned char vocabulary_en_phrases[] = {
#embed "vocabulary/en/phrases.csv"
};
static const unsigned char vocabulary_en_titles[] = {
#embed "vocabulary/en/titles.csv"
};
static const unsigned char vocabulary_en_weekdays[] = {
#embed "vocabulary/en/weekdays.csv"
};
static const unsigned char vocabulary_es_bodies[] = {
#embed "vocabulary/es/bodies.csv"
};
static const unsigned char vocabulary_es_common[] = {
#embed "vocabulary/es/common.csv"
};
static const unsigned char vocabulary_es_counts[] = {
#embed "vocabulary/es/counts.csv"
};
static const unsigned char vocabulary_es_functions[] = {
#embed "vocabulary/es/functions.csv"
};
static const unsigned char vocabulary_es_groups[] = {
#embed "vocabulary/es/groups.csv"
};
static const unsigned char vocabulary_es_months[] = {
#embed "vocabulary/es/months.csv"
};
static const unsigned char vocabulary_es_numbers[] = {
#embed "vocabulary/es/numbers.csv"
};
static const unsigned char vocabulary_es_particles[] = {
#embed "vocabulary/es/particles.csv"
};
static const unsigned char vocabulary_es_phrases[] = {
#embed "vocabulary/es/phrases.csv"
};
static const unsigned char vocabulary_es_titles[] = {
#embed "vocabulary/es/titles.csv"
};
static const unsigned char vocabulary_es_weekdays[] = {
#embed "vocabulary/es/weekdays.csv"
};
static const unsigned char vocabulary_fr_abbreviations[] = {
#embed "vocabulary/fr/abbreviations.csv"
};
static const unsigned char vocabulary_fr_bodies[] = {
#embed "vocabulary/fr/bodies.csv"
};
static const unsigned char vocabulary_fr_common[] = {
#embed "vocabulary/fr/common.csv"
};
static const unsigned char vocabulary_fr_counts[] = {
#embed "vocabulary/fr/counts.csv"
};
static const unsigned char vocabulary_fr_functions[] = {
#embed "vocabulary/fr/functions.csv"
};
static const unsigned char vocabulary_fr_groups[] = {
#embed "vocabulary/fr/groups.csv"
};
static const unsigned char vocabulary_fr_months[] = {
#embed "vocabulary/fr/months.csv"
};
static const unsigned char vocabulary_fr_numbers[] = {
#embed "vocabulary/fr/numbers.csv"
};
static const unsigned char vocabulary_fr_particles[] = {
#embed "vocabulary/fr/particles.csv"
};
static const unsigned char vocabulary_fr_phrases[] = {
#embed "vocabulary/fr/phrases.csv"
};
static const unsigned char vocabulary_fr_titles[] = {
#embed "vocabulary/fr/titles.csv"
};
static const unsigned char vocabulary_fr_weekdays[] = {
#embed "vocabulary/fr/weekdays.csv"
};
static const unsigned char vocabulary_gl_bodies[] = {
#embed "vocabulary/gl/bodies.csv"
};
static const unsigned char vocabulary_gl_common[] = {
#embed "vocabulary/gl/common.csv"
};
static const unsigned char vocabulary_gl_counts[] = {
#embed "vocabulary/gl/counts.csv"
};
static const unsigned char vocabulary_gl_functions[] = {
#embed "vocabulary/gl/functions.csv"
};
static const unsigned char vocabulary_gl_groups[] = {
#embed "vocabulary/gl/groups.csv"
};
static const unsigned char vocabulary_gl_months[] = {
#embed "vocabulary/gl/months.csv"
};
static const unsigned char vocabulary_gl_numbers[] = {
#embed "vocabulary/gl/numbers.csv"
};
static const unsigned char vocabulary_gl_particles[] = {
#embed "vocabulary/gl/particles.csv"
};
static const unsigned char vocabulary_gl_phrases[] = {
#embed "vocabulary/gl/phrases.csv"
};
static const unsigned char vocabulary_gl_titles[] = {
#embed "vocabulary/gl/titles.csv"
};
static const unsigned char vocabulary_gl_weekdays[] = {
#embed "vocabulary/gl/weekdays.csv"
};
static const unsigned char vocabulary_it_bodies[] = {
#embed "vocabulary/it/bodies.csv"
};
static const unsigned char vocabulary_it_common[] = {
#embed "vocabulary/it/common.csv"
};
static const unsigned char vocabulary_it_counts[] = {
#embed "vocabulary/it/counts.csv"
};
static const unsigned char vocabulary_it_functions[] = {
#embed "vocabulary/it/functions.csv"
};
static const unsigned char vocabulary_it_groups[] = {
#embed "vocabulary/it/groups.csv"
};
static const unsigned char vocabulary_it_months[] = {
#embed "vocabulary/it/months.csv"
};
static const unsigned char vocabulary_it_numbers[] = {
#embed "vocabulary/it/numbers.csv"
};
static const unsigned char vocabulary_it_particles[] = {
#embed "vocabulary/it/particles.csv"
};
static const unsigned char vocabulary_it_phrases[] = {
#embed "vocabulary/it/phrases.csv"
};
static const unsigned char vocabulary_it_titles[] = {
#embed "vocabulary/it/titles.csv"
};
static const unsigned char vocabulary_it_weekdays[] = {
#embed "vocabulary/it/weekdays.csv"
};
static const unsigned char vocabulary_nl_bodies[] = {
#embed "vocabulary/nl/bodies.csv"
};
static const unsigned char vocabulary_nl_common[] = {
#embed "vocabulary/nl/common.csv"
};
static const unsigned char vocabulary_nl_counts[] = {
#embed "vocabulary/nl/counts.csv"
};
static const unsigned char vocabulary_nl_functions[] = {
#embed "vocabulary/nl/functions.csv"
};
static const unsigned char vocabulary_nl_groups[] = {
#embed "vocabulary/nl/groups.csv"
};
static const unsigned char vocabulary_nl_months[] = {
#embed "vocabulary/nl/months.csv"
};
static const unsigned char vocabulary_nl_numbers[] = {
#embed "vocabulary/nl/numbers.csv"
};
static const unsigned char vocabulary_nl_particles[] = {
#embed "vocabulary/nl/particles.csv"
};
static const unsigned char vocabulary_nl_phrases[] = {
#embed "vocabulary/nl/phrases.csv"
};
static const unsigned char vocabulary_nl_titles[] = {
#embed "vocabulary/nl/titles.csv"
};
static const unsigned char vocabulary_nl_weekdays[] = {
#embed "vocabulary/nl/weekdays.csv"
};
static const unsigned char vocabulary_no_bodies[] = {
#embed "vocabulary/no/bodies.csv"
};
static const unsigned char vocabulary_no_common[] = {
#embed "vocabulary/no/common.csv"
};
static const unsigned char vocabulary_no_counts[] = {
#embed "vocabulary/no/counts.csv"
};
static const unsigned char vocabulary_no_functions[] = {
#embed "vocabulary/no/functions.csv"
};
static const unsigned char vocabulary_no_groups[] = {
#embed "vocabulary/no/groups.csv"
};
static const unsigned char vocabulary_no_months[] = {
#embed "vocabulary/no/months.csv"
};
static const unsigned char vocabulary_no_numbers[] = {
#embed "vocabulary/no/numbers.csv"
};
static const unsigned char vocabulary_no_particles[] = {
#embed "vocabulary/no/particles.csv"
};
static const unsigned char vocabulary_no_phrases[] = {
#embed "vocabulary/no/phrases.csv"
};
static const unsigned char vocabulary_no_titles[] = {
#embed "vocabulary/no/titles.csv"
};
static const unsigned char vocabulary_no_weekdays[] = {
#embed "vocabulary/no/weekdays.csv"
};
static const unsigned char vocabulary_pl_bodies[] = {
#embed "vocabulary/pl/bodies.csv"
};
static const unsigned char vocabulary_pl_common[] = {
#embed "vocabulary/pl/common.csv"
};
static const unsigned char vocabulary_pl_counts[] = {
#embed "vocabulary/pl/counts.csv"
};
static const unsigned char vocabulary_pl_functions[] = {
#embed "vocabulary/pl/functions.csv"
};
static const unsigned char vocabulary_pl_groups[] = {
#embed "vocabulary/pl/groups.csv"
};
static const unsigned char vocabulary_pl_months[] = {
#embed "vocabulary/pl/months.csv"
};
static const unsigned char vocabulary_pl_numbers[] = {
#embed "vocabulary/pl/numbers.csv"
};
static const unsigned char vocabulary_pl_particles[] = {
#embed "vocabulary/pl/particles.csv"
};
static const unsigned char vocabulary_pl_phrases[] = {
#embed "vocabulary/pl/phrases.csv"
};
static const unsigned char vocabulary_pl_titles[] = {
#embed "vocabulary/pl/titles.csv"
};
static const unsigned char vocabulary_pl_weekdays[] = {
#embed "vocabulary/pl/weekdays.csv"
};
static const unsigned char vocabulary_pt_bodies[] = {
#embed "vocabulary/pt/bodies.csv"
};
static const unsigned char vocabulary_pt_common[] = {
#embed "vocabulary/pt/common.csv"
};
static const unsigned char vocabulary_pt_counts[] = {
#embed "vocabulary/pt/counts.csv"
};
static const unsigned char vocabulary_pt_functions[] = {
#embed "vocabulary/pt/functions.csv"
};
static const unsigned char vocabulary_pt_groups[] = {
#embed "vocabulary/pt/groups.csv"
};
static const unsigned char vocabulary_pt_months[] = {
#embed "vocabulary/pt/months.csv"
};
static const unsigned char vocabulary_pt_numbers[] = {
#embed "vocabulary/pt/numbers.csv"
};
static const unsigned char vocabulary_pt_particles[] = {
#embed "vocabulary/pt/particles.csv"
};
static const unsigned char vocabulary_pt_phrases[] = {
#embed "vocabulary/pt/phrases.csv"
};
static const unsigned char vocabulary_pt_titles[] = {
#embed "vocabulary/pt/titles.csv"
};
static const unsigned char vocabulary_pt_weekdays[] = {
#embed "vocabulary/pt/weekdays.csv"
};
static const unsigned char vocabulary_sv_bodies[] = {
#embed "vocabulary/sv/bodies.csv"
};
static const unsigned char vocabulary_sv_common[] = {
#embed "vocabulary/sv/common.csv"
};
static const unsigned char vocabulary_sv_counts[] = {
#embed "vocabulary/sv/counts.csv"
};
static const unsigned char vocabulary_sv_functions[] = {
#embed "vocabulary/sv/functions.csv"
};
static const unsigned char vocabulary_sv_groups[] = {
#embed "vocabulary/sv/groups.csv"
};
static const unsigned char vocabulary_sv_months[] = {
#embed "vocabulary/sv/months.csv"
};
static const unsigned char vocabulary_sv_numbers[] = {
#embed "vocabulary/sv/numbers.csv"
};
static const unsigned char vocabulary_sv_particles[] = {
#embed "vocabulary/sv/particles.csv"
};
static const unsigned char vocabulary_sv_phrases[] = {
#embed "vocabulary/sv/phrases.csv"
};
static const unsigned char vocabulary_sv_titles[] = {
#embed "vocabulary/sv/titles.csv"
};
static const unsigned char vocabulary_sv_weekdays[] = {
#embed "vocabulary/sv/weekdays.csv"
};

#define FILE(path, bytes) {path, bytes, sizeof bytes}

static const struct minutes_file files[] = {
    FILE("groups.model", groups),
    FILE("reading.model", reading),
    FILE("names/family-names.txt", names_family_names),
    FILE("names/given-names.txt", names_given_names),
    FILE("vocabulary/ca/bodies.csv", vocabulary_ca_bodies),
    FILE("vocabulary/ca/common.csv", vocabulary_ca_common),
    FILE("vocabulary/ca/counts.csv", vocabulary_ca_counts),
    FILE("vocabulary/ca/functions.csv", vocabulary_ca_functions),
    FILE("vocabulary/ca/groups.csv", vocabulary_ca_groups),
    FILE("vocabulary/ca/months.csv", vocabulary_ca_months),
    FILE("vocabulary/ca/numbers.csv", vocabulary_ca_numbers),
    FILE("vocabulary/ca/particles.csv", vocabulary_ca_particles),
    FILE("vocabulary/ca/phrases.csv", vocabulary_ca_phrases),
    FILE("vocabulary/ca/titles.csv", vocabulary_ca_titles),
    FILE("vocabulary/ca/weekdays.csv", vocabulary_ca_weekdays),
    FILE("vocabulary/cs/bodies.csv", vocabulary_cs_bodies),
    FILE("vocabulary/cs/common.csv", vocabulary_cs_common),
    FILE("vocabulary/cs/counts.csv", vocabulary_cs_counts),
    FILE("vocabulary/cs/functions.csv", vocabulary_cs_functions),
    FILE("vocabulary/cs/groups.csv", vocabulary_cs_groups),
    FILE("vocabulary/cs/months.csv", vocabulary_cs_months),
    FILE("vocabulary/cs/numbers.csv", vocabulary_cs_numbers),
    FILE("vocabulary/cs/particles.csv", vocabulary_cs_particles),
    FILE("vocabulary/cs/phrases.csv", vocabulary_cs_phrases),
    FILE("vocabulary/cs/titles.csv", vocabulary_cs_titles),
    FILE("vocabulary/cs/weekdays.csv", vocabulary_cs_weekdays),
    FILE("vocabulary/da/bodies.csv", vocabulary_da_bodies),
    FILE("vocabulary/da/common.csv", vocabulary_da_common),
    FILE("vocabulary/da/counts.csv", vocabulary_da_counts),
    FILE("vocabulary/da/functions.csv", vocabulary_da_functions),
    FILE("vocabulary/da/groups.csv", vocabulary_da_groups),
    FILE("vocabulary/da/months.csv", vocabulary_da_months),
    FILE("vocabulary/da/numbers.csv", vocabulary_da_numbers),
    FILE("vocabulary/da/particles.csv", vocabulary_da_particles),
    FILE("vocabulary/da/phrases.csv", vocabulary_da_phrases),
    FILE("vocabulary/da/titles.csv", vocabulary_da_titles),
    FILE("vocabulary/da/weekdays.csv", vocabulary_da_weekdays),
    FILE("vocabulary/de/bodies.csv", vocabulary_de_bodies),
    FILE("vocabulary/de/common.csv", vocabulary_de_common),
    FILE("vocabulary/de/counts.csv", vocabulary_de_counts),
    FILE("vocabulary/de/functions.csv", vocabulary_de_functions),
    FILE("vocabulary/de/groups.csv", vocabulary_de_groups),
    FILE("vocabulary/de/months.csv", vocabulary_de_months),
    FILE("vocabulary/de/numbers.csv", vocabulary_de_numbers),
    FILE("vocabulary/de/particles.csv", vocabulary_de_particles),
    FILE("vocabulary/de/phrases.csv", vocabulary_de_phrases),
    FILE("vocabulary/de/titles.csv", vocabulary_de_titles),
    FILE("vocabulary/de/weekdays.csv", vocabulary_de_weekdays),
    FILE("vocabulary/en/bodies.csv", vocabulary_en_bodies),
    FILE("vocabulary/en/common.csv", vocabulary_en_common),
    FILE("vocabulary/en/counts.csv", vocabulary_en_counts),
    FILE("vocabulary/en/functions.csv", vocabulary_en_functions),
    FILE("vocabulary/en/groups.csv", vocabulary_en_groups),
    FILE("vocabulary/en/months.csv", vocabulary_en_months),
    FILE("vocabulary/en/numbers.csv", vocabulary_en_numbers),
    FILE("vocabulary/en/particles.csv", vocabulary_en_particles),
    FILE("vocabulary/en/phrases.csv", vocabulary_en_phrases),
    FILE("vocabulary/en/titles.csv", vocabulary_en_titles),
    FILE("vocabulary/en/weekdays.csv", vocabulary_en_weekdays),
    FILE("vocabulary/es/bodies.csv", vocabulary_es_bodies),
    FILE("vocabulary/es/common.csv", vocabulary_es_common),
    FILE("vocabulary/es/counts.csv", vocabulary_es_counts),
    FILE("vocabulary/es/functions.csv", vocabulary_es_functions),
    FILE("vocabulary/es/groups.csv", vocabulary_es_groups),
    FILE("vocabulary/es/months.csv", vocabulary_es_months),
    FILE("vocabulary/es/numbers.csv", vocabulary_es_numbers),
    FILE("vocabulary/es/particles.csv", vocabulary_es_particles),
    FILE("vocabulary/es/phrases.csv", vocabulary_es_phrases),
    FILE("vocabulary/es/titles.csv", vocabulary_es_titles),
    FILE("vocabulary/es/weekdays.csv", vocabulary_es_weekdays),
    FILE("vocabulary/fr/abbreviations.csv", vocabulary_fr_abbreviations),
    FILE("vocabulary/fr/bodies.csv", vocabulary_fr_bodies),
    FILE("vocabulary/fr/common.csv", vocabulary_fr_common),
    FILE("vocabulary/fr/counts.csv", vocabulary_fr_counts),
    FILE("vocabulary/fr/functions.csv", vocabulary_fr_functions),
    FILE("vocabulary/fr/groups.csv", vocabulary_fr_groups),
    FILE("vocabulary/fr/months.csv", vocabulary_fr_months),
    FILE("vocabulary/fr/numbers.csv", vocabulary_fr_numbers),
    FILE("vocabulary/fr/particles.csv", vocabulary_fr_particles),
    FILE("vocabulary/fr/phrases.csv", vocabulary_fr_phrases),
    FILE("vocabulary/fr/titles.csv", vocabulary_fr_titles),
    FILE("vocabulary/fr/weekdays.csv", vocabulary_fr_weekdays),
    FILE("vocabulary/gl/bodies.csv", vocabulary_gl_bodies),
    FILE("vocabulary/gl/common.csv", vocabulary_gl_common),
    FILE("vocabulary/gl/counts.csv", vocabulary_gl_counts),
    FILE("vocabulary/gl/functions.csv", vocabulary_gl_functions),
    FILE("vocabulary/gl/groups.csv", vocabulary_gl_groups),
    FILE("vocabulary/gl/months.csv", vocabulary_gl_months),
    FILE("vocabulary/gl/numbers.csv", vocabulary_gl_numbers),
    FILE("vocabulary/gl/particles.csv", vocabulary_gl_particles),
    FILE("vocabulary/gl/phrases.csv", vocabulary_gl_phrases),
    FILE("vocabulary/gl/titles.csv", vocabulary_gl_titles),
    FILE("vocabulary/gl/weekdays.csv", vocabulary_gl_weekdays),
    FILE("vocabulary/it/bodies.csv", vocabulary_it_bodies),
    FILE("vocabulary/it/common.csv", vocabulary_it_common),
    FILE("vocabulary/it/counts.csv", vocabulary_it_counts),
    FILE("vocabulary/it/functions.csv", vocabulary_it_functions),
    FILE("vocabulary/it/groups.csv", vocabulary_it_groups),
    FILE("vocabulary/it/months.csv", vocabulary_it_months),
    FILE("vocabulary/it/numbers.csv", vocabulary_it_numbers),
    FILE("vocabulary/it/particles.csv", vocabulary_it_particles),
    FILE("vocabulary/it/phrases.csv", vocabulary_it_phrases),
    FILE("vocabulary/it/titles.csv", vocabulary_it_titles),
    FILE("vocabulary/it/weekdays.csv", vocabulary_it_weekdays),
    FILE("vocabulary/nl/bodies.csv", vocabulary_nl_bodies),
    FILE("vocabulary/nl/common.csv", vocabulary_nl_common),
    FILE("vocabulary/nl/counts.csv", vocabulary_nl_counts),
    FILE("vocabulary/nl/functions.csv", vocabulary_nl_functions),
    FILE("vocabulary/nl/groups.csv", vocabulary_nl_groups),
    FILE("vocabulary/nl/months.csv", vocabulary_nl_months),
    FILE("vocabulary/nl/numbers.csv", vocabulary_nl_numbers),
    FILE("vocabulary/nl/particles.csv", vocabulary_nl_particles),
    FILE("vocabulary/nl/phrases.csv", vocabulary_nl_phrases),
    FILE("vocabulary/nl/titles.csv", vocabulary_nl_titles),
    FILE("vocabulary/nl/weekdays.csv", vocabulary_nl_weekdays),
    FILE("vocabulary/no/bodies.csv", vocabulary_no_bodies),
    FILE("vocabulary/no/common.csv", vocabulary_no_common),
    FILE("vocabulary/no/counts.csv", vocabulary_no_counts),
    FILE("vocabulary/no/functions.csv", vocabulary_no_functions),
    FILE("vocabulary/no/groups.csv", vocabulary_no_groups),
    FILE("vocabulary/no/months.csv", vocabulary_no_months),
    FILE("vocabulary/no/numbers.csv", vocabulary_no_numbers),
    FILE("vocabulary/no/particles.csv", vocabulary_no_particles),
    FILE("vocabulary/no/phrases.csv", vocabulary_no_phrases),
    FILE("vocabulary/no/titles.csv", vocabulary_no_titles),
    FILE("vocabulary/no/weekdays.csv", vocabulary_no_weekdays),
    FILE("vocabulary/pl/bodies.csv", vocabulary_pl_bodies),
    FILE("vocabulary/pl/common.csv", vocabulary_pl_common),
    FILE("vocabulary/pl/counts.csv", vocabulary_pl_counts),
    FILE("vocabulary/pl/functions.csv", vocabulary_pl_functions),
    FILE("vocabulary/pl/groups.csv", vocabulary_pl_groups),
    FILE("vocabulary/pl/months.csv", vocabulary_pl_months),
    FILE("vocabulary/pl/numbers.csv", vocabulary_pl_numbers),
    FILE("vocabulary/pl/particles.csv", vocabulary_pl_particles),
    FILE("vocabulary/pl/phrases.csv", vocabulary_pl_phrases),
    FILE("vocabulary/pl/titles.csv", vocabulary_pl_titles),
    FILE("vocabulary/pl/weekdays.csv", vocabulary_pl_weekdays),
    FILE("vocabulary/pt/bodies.csv", vocabulary_pt_bodies),
    FILE("vocabulary/pt/common.csv", vocabulary_pt_common),
    FILE("vocabulary/pt/counts.csv", vocabulary_pt_counts),
    FILE("vocabulary/pt/functions.csv", vocabulary_pt_functions),
    FILE("vocabulary/pt/groups.csv", vocabulary_pt_groups),
    FILE("vocabulary/pt/months.csv", vocabulary_pt_months),
    FILE("vocabulary/pt/numbers.csv", vocabulary_pt_numbers),
    FILE("vocabulary/pt/particles.csv", vocabulary_pt_particles),
    FILE("vocabulary/pt/phrases.csv", vocabulary_pt_phrases),
    FILE("vocabulary/pt/titles.csv", vocabulary_pt_titles),
    FILE("vocabulary/pt/weekdays.csv", vocabulary_pt_weekdays),
    FILE("vocabulary/sv/bodies.csv", vocabulary_sv_bodies),
    FILE("vocabulary/sv/common.csv", vocabulary_sv_common),
    FILE("vocabulary/sv/counts.csv", vocabulary_sv_counts),
    FILE("vocabulary/sv/functions.csv", vocabulary_sv_functions),
    FILE("vocabulary/sv/groups.csv", vocabulary_sv_groups),
    FILE("vocabulary/sv/months.csv", vocabulary_sv_months),
    FILE("vocabulary/sv/numbers.csv", vocabulary_sv_numbers),
    FILE("vocabulary/sv/particles.csv", vocabulary_sv_particles),
    FILE("vocabulary/sv/phrases.csv", vocabulary_sv_phrases),
    FILE("vocabulary/sv/titles.csv", vocabulary_sv_titles),
    FILE("vocabulary/sv/weekdays.csv", vocabulary_sv_weekdays),
};

size_t minutes_file_count(void) { return sizeof files / sizeof *files; }

struct minutes_file minutes_file_at(size_t index) { return files[index]; }
