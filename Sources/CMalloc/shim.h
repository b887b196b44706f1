// glibc's own functions and constants for tuning malloc, which Swift's module of glibc leaves out.
#include <malloc.h>
