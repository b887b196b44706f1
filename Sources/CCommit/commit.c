#include "commit.h"

#include <stddef.h>

#define TEXT_OF(token) #token
#define TEXT(token) TEXT_OF(token)

const char *maillage_commit(void) {
#ifdef MAILLAGE_COMMIT
  return TEXT(MAILLAGE_COMMIT);
#else
  return NULL;
#endif
}
