// SPDX-License-Identifier: EUPL-1.2
#ifndef BALANS_BUNDLED_FILES_H
#define BALANS_BUNDLED_FILES_H
#include <stddef.h>

// A file that the program carries in itself.
struct bundled_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

size_t bundled_files_count(void);

// index must be below bundled_files_count().
struct bundled_file bundled_files_get(size_t index);

#endif
