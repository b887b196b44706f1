#ifndef MAILLAGE_CSQLITE_SHIM_H
#define MAILLAGE_CSQLITE_SHIM_H

#include <sqlite3.h>

/// Binds a text, which SQLite copies at once; Swift cannot import the macro SQLITE_TRANSIENT that asks for it.
static inline int bind_text_copied(sqlite3_stmt *statement, int index, const unsigned char *text, sqlite3_uint64 count) {
  // A text without bytes may have no address, and SQLite takes no address for NULL.
  return sqlite3_bind_text64(statement, index, text ? (const char *)text : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

#endif
