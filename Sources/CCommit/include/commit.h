#pragma once

/// The commit that the program was built from, as make found it; NULL where there was no git, or swift built alone.
const char *_Nullable maillage_commit(void);
