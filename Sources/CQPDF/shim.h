#ifndef MAILLAGE_CQPDF_SHIM_H
#define MAILLAGE_CQPDF_SHIM_H

#include <qpdf/qpdf-c.h>
#include <stdlib.h>

#endif
