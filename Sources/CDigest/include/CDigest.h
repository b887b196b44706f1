// SHA-256 of whole blocks by the processor's own instructions, where it has them.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// The 64 constants of the rounds (FIPS 180-4, 4.2.2).
const uint32_t *sha256_round_constants(void);

/// Whether the processor has them: x86-64 with SHA extensions.
bool sha256_is_built_in(void);

/// Takes blocks of 64 bytes into the state (FIPS 180-4, 6.2.2). Only where `sha256_is_built_in`.
void sha256_add_blocks(uint32_t *state, const uint8_t *bytes, size_t blocks);

#pragma clang assume_nonnull end
