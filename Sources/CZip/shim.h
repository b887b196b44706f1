#ifndef MAILLAGE_CZIP_SHIM_H
#define MAILLAGE_CZIP_SHIM_H

#include <zip.h>

#endif
