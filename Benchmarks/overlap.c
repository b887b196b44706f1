// The group overlap as tightly as we can write it by hand: what maillage's kernel is held against.
//
// usage: overlap FILE [THREADS]    FILE as make_network.py writes it
// For each group, the participants' other groups are counted into a dense row of 16-bit counters (lower triangle only),
// which is then scanned for the number of pairs and the strongest ones' threshold. Prints the best of five runs.
#define _GNU_SOURCE
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int organizations, groups, threads = 2;
static int64_t *organizationStart, *groupStart, memberships;
static int32_t *groupOf, *organizationOf;  // the groups of each organization, the organizations of each group
static int nextBlock;
enum { blockSize = 64 };

typedef struct { int64_t pairs, shared; } Sum;

static void *count(void *result) {
  Sum sum = {0, 0};
  uint16_t *counts = calloc(groups, sizeof *counts);
  for (;;) {
    // Late rows are long ones: they come first, so that no thread ends on one.
    int block = __atomic_fetch_add(&nextBlock, 1, __ATOMIC_RELAXED);
    int last = groups - block * blockSize, first = last - blockSize;
    if (last <= 0) break;
    if (first < 0) first = 0;
    for (int a = first; a < last; a++) {
      for (int64_t i = groupStart[a]; i < groupStart[a + 1]; i++) {
        const int32_t *b = groupOf + organizationStart[organizationOf[i]];
        for (; *b != a; b++) counts[*b]++;
      }
      uint32_t pairs = 0, shared = 0;
      for (int b = 0; b < a; b++) { pairs += counts[b] != 0; shared += counts[b]; }
      sum.pairs += pairs, sum.shared += shared;
      memset(counts, 0, a * sizeof *counts);
    }
  }
  free(counts);
  *(Sum *)result = sum;
  return NULL;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "r") : NULL;
  if (!file) return fprintf(stderr, "usage: overlap FILE [THREADS]\n"), 64;
  if (argc > 2) threads = atoi(argv[2]);
  if (threads < 1 || threads > 64) return fprintf(stderr, "overlap: 1 to 64 threads\n"), 64;
  char line[256];
  size_t capacity = 1 << 20;
  int32_t *o = malloc(capacity * sizeof *o), *g = malloc(capacity * sizeof *g);
  while (fgets(line, sizeof line, file)) {
    int a, b;
    if (sscanf(line, "Ville %d,Groupe %d", &a, &b) != 2) continue;
    if ((size_t)memberships == capacity) {
      capacity *= 2;
      o = realloc(o, capacity * sizeof *o), g = realloc(g, capacity * sizeof *g);
    }
    o[memberships] = a, g[memberships] = b, memberships++;
    if (a >= organizations) organizations = a + 1;
    if (b >= groups) groups = b + 1;
  }
  fclose(file);
  organizationStart = calloc(organizations + 2, sizeof(int64_t)), groupStart = calloc(groups + 2, sizeof(int64_t));
  groupOf = malloc(memberships * sizeof *groupOf), organizationOf = malloc(memberships * sizeof *organizationOf);
  for (int64_t i = 0; i < memberships; i++) organizationStart[o[i] + 2]++, groupStart[g[i] + 2]++;
  for (int i = 0; i < organizations; i++) organizationStart[i + 2] += organizationStart[i + 1];
  for (int i = 0; i < groups; i++) groupStart[i + 2] += groupStart[i + 1];
  int32_t *byGroup = malloc(memberships * sizeof *byGroup);
  for (int64_t i = 0; i < memberships; i++) byGroup[groupStart[g[i] + 1]++] = i;
  for (int64_t i = 0; i < memberships; i++) groupOf[organizationStart[o[byGroup[i]] + 1]++] = g[byGroup[i]];
  int64_t *next = malloc((groups + 1) * sizeof *next);
  memcpy(next, groupStart, (groups + 1) * sizeof *next);
  for (int a = 0; a < organizations; a++)
    for (int64_t i = organizationStart[a]; i < organizationStart[a + 1]; i++) organizationOf[next[groupOf[i]]++] = a;

  double best = 1e9;
  Sum total;
  for (int run = 0; run < 5; run++) {
    pthread_t thread[64];
    Sum sums[64];
    nextBlock = 0;
    double start = now();
    for (int i = 0; i < threads; i++) pthread_create(&thread[i], NULL, count, &sums[i]);
    total = (Sum){0, 0};
    for (int i = 0; i < threads; i++) {
      pthread_join(thread[i], NULL);
      total.pairs += sums[i].pairs, total.shared += sums[i].shared;
    }
    double seconds = now() - start;
    if (seconds < best) best = seconds;
  }
  printf("{\"seconds\": %.6f, \"pairs\": %lld, \"shared\": %lld}\n", best, (long long)total.pairs, (long long)total.shared);
}
