// SPDX-License-Identifier: EUPL-1.2
#ifndef BALANS_UNIX_H
#define BALANS_UNIX_H

// System calls that Swift cannot name, and what may only be done in C: handlers of signals.

// Lets two names change places, so that a reader never misses either; -1 with errno, ENOSYS where the system cannot.
int unix_exchange(int from_folder, const char *from, int to_folder, const char *to);

// Takes an exclusive lock without waiting; -1 with errno, EWOULDBLOCK when another process has it.
int unix_lock(int file);

// Writes out all that is waiting for the disk that a folder is on, where the system can; what went wrong is told by fsync.
void unix_hurry(int folder);

// Opens standard input, output and error as far as they are closed, so that no file of ours gets their number.
void unix_open_standard_streams(void);

// From now on a request to stop (SIGINT, SIGTERM, SIGHUP) ends the program with status 128 + its number, a fault of the program with
// status 70 after the text, and a closed pipe or a limit of the size of files is an ordinary error.
void unix_watch(const char *text);

// Between these a request to stop is remembered; the second one still ends the program at once.
void unix_hold_requests(void);
void unix_release_requests(void);

// The request to stop that came, or 0.
int unix_request(void);

// Calls a function on so many threads, of which this one is one, and returns when all are done; on fewer when the system has no more threads or
// memory to give: it never waits for any.
void unix_on_threads(int count, void (*work)(void *context), void *context);

#endif
