#pragma once

/// How many arguments the run has, its name among them; 0 where the C library does not say so before `main`.
int argument_count(void);

/// One of them.
const char *argument_at(int index);
