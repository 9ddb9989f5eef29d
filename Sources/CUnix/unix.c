// SPDX-License-Identifier: EUPL-1.2
#if defined(__linux__)
#define _GNU_SOURCE
#endif
#include "unix.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/syscall.h>
#endif

int unix_exchange(int from_folder, const char *from, int to_folder, const char *to) {
#if defined(__linux__) && defined(SYS_renameat2)
  // By number: libraries before glibc 2.28 and musl have no function for it.
  const unsigned int exchange = 1u << 1;
  return (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, exchange);
#elif defined(__APPLE__)
  return renameatx_np(from_folder, from, to_folder, to, RENAME_SWAP);
#else
  (void)from_folder, (void)from, (void)to_folder, (void)to;
  errno = ENOSYS;
  return -1;
#endif
}

int unix_lock(int file) {
  return flock(file, LOCK_EX | LOCK_NB);
}

void unix_hurry(int folder) {
#if defined(__linux__)
  (void)syncfs(folder);
#else
  (void)folder;
#endif
}

void unix_open_standard_streams(void) {
  for (int stream = 0; stream <= 2; stream++) {
    if (fcntl(stream, F_GETFD) != -1 || errno != EBADF) continue;
    // The wrong way round: whoever reads the one or writes to the others is told that it cannot be done.
    (void)open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY);
  }
}

static atomic_int holds;
static atomic_int request;
static char fault_text[1024];
static size_t fault_length;
static char fault_stack[64 * 1024];

static void on_request(int number) {
  if (atomic_load(&holds) == 0 || atomic_load(&request) != 0) _exit(128 + number);
  atomic_store(&request, number);
}

static void on_fault(int number) {
  (void)number;
  ssize_t ignored = write(STDERR_FILENO, fault_text, fault_length);
  (void)ignored;
  _exit(70);
}

// Leaves alone what somebody has chosen to ignore, such as nohup.
static void watch(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  if (sigaction(number, NULL, &action) != 0 || action.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  (void)sigaction(number, &action, NULL);
}

static void watch_requests(void) {
  const int requests[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t index = 0; index < sizeof requests / sizeof *requests; index++) watch(requests[index], on_request, SA_RESTART);
  watch(SIGPIPE, SIG_IGN, 0);
  watch(SIGXFSZ, SIG_IGN, 0);
}

void unix_watch(const char *text) {
  fault_length = strlen(text);
  if (fault_length > sizeof fault_text) fault_length = sizeof fault_text;
  memcpy(fault_text, text, fault_length);
  watch_requests();
  // Swift's own answer to a fault prints what lies in memory, which may be somebody's answers: only for those who ask for it.
  if (getenv("SWIFT_BACKTRACE") != NULL) return;
  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  (void)sigaltstack(&stack, NULL);
  const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  for (size_t index = 0; index < sizeof faults / sizeof *faults; index++) {
    watch(faults[index], on_fault, SA_ONSTACK | SA_NODEFER);
  }
}

void unix_hold_requests(void) {
  atomic_fetch_add(&holds, 1);
}

void unix_release_requests(void) {
  atomic_fetch_sub(&holds, 1);
}

int unix_request(void) {
  return atomic_load(&request);
}

struct thread_work {
  void (*work)(void *context);
  void *context;
};

static void *run_thread(void *pointer) {
  struct thread_work *work = pointer;
  work->work(work->context);
  return NULL;
}

void unix_on_threads(int count, void (*work)(void *context), void *context) {
  pthread_t threads[64];
  size_t started = 0;
  struct thread_work given = {.work = work, .context = context};
  // Requests to stop are for the first thread alone.
  sigset_t requests, before;
  sigemptyset(&requests);
  sigaddset(&requests, SIGINT);
  sigaddset(&requests, SIGTERM);
  sigaddset(&requests, SIGHUP);
  (void)pthread_sigmask(SIG_BLOCK, &requests, &before);
  while ((int)started + 1 < count && started < sizeof threads / sizeof *threads) {
    if (pthread_create(&threads[started], NULL, run_thread, &given) != 0) break;
    started++;
  }
  (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
  work(context);
  for (size_t index = 0; index < started; index++) (void)pthread_join(threads[index], NULL);
}
