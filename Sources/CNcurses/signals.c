#define _GNU_SOURCE
#include "signals.h"
#include "CNcurses.h"
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// In the order in which they are told.
static const int delivered[] = {SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
static const int crashes[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
enum { delivered_count = sizeof delivered / sizeof *delivered };
enum { crash_count = sizeof crashes / sizeof *crashes };

static volatile sig_atomic_t has_arrived[delivered_count];
static struct sigaction delivered_before[delivered_count], crashes_before[crash_count], alarm_before;
static int pipe_ends[2] = {-1, -1};
static struct termios found;
static char restoring[256];
static volatile sig_atomic_t restoring_length;
static stack_t crash_stack, stack_before;
static void (*volatile before_crash)(void);

static bool ends_program(int signal) { return signal == SIGHUP || signal == SIGTERM || signal == SIGINT; }

static void deliver(int signal) {
    int saved = errno;
    for (int i = 0; i < delivered_count; i++) {
        if (delivered[i] != signal) continue;
        // The first one counts: whoever asks again and again is not put off by it.
        if (ends_program(signal) && !has_arrived[i]) alarm(pnc_signal_patience);
        has_arrived[i] = 1;
    }
    // A full pipe is no loss: it is readable already.
    ssize_t ignored = write(pipe_ends[1], "", 1);
    (void)ignored;
    errno = saved;
}

// Only what is safe in a signal handler. The signal then acts as ever, so that the exit status is right.
static void crash(int signal) {
    if (before_crash) before_crash();
    if (restoring_length > 0) {
        pnc_output_cancel();
        pnc_output_end(restoring, (size_t)restoring_length);
        tcsetattr(STDIN_FILENO, TCSANOW, &found);
    }
    struct sigaction action = {.sa_handler = SIG_DFL};
    sigaction(signal, &action, NULL);
    raise(signal);
}

// A signal that asks for the end and that nobody has taken yet: a key takes long. All typed before it is kept.
static void lose_patience(int signal) {
    (void)signal;
    for (int i = 0; i < delivered_count; i++)
        if (has_arrived[i] && ends_program(delivered[i])) crash(delivered[i]);
}

bool pnc_signals_install(void) {
    if (tcgetattr(STDIN_FILENO, &found) != 0) return false;
    if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return false;
    // A stack of its own, since running out of stack is one of the ways to crash.
    crash_stack.ss_size = 64 * 1024;
    crash_stack.ss_sp = malloc(crash_stack.ss_size);
    if (crash_stack.ss_sp) sigaltstack(&crash_stack, &stack_before);
    struct sigaction action = {.sa_handler = deliver, .sa_flags = SA_RESTART};
    for (int i = 0; i < delivered_count; i++) {
        has_arrived[i] = 0;
        sigaction(delivered[i], &action, &delivered_before[i]);
    }
    action = (struct sigaction){.sa_handler = crash, .sa_flags = SA_ONSTACK};
    for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &action, &crashes_before[i]);
    action = (struct sigaction){.sa_handler = lose_patience, .sa_flags = SA_ONSTACK | SA_RESTART};
    sigaction(SIGALRM, &action, &alarm_before);
    return true;
}

const struct termios *pnc_signals_settings_found(void) { return &found; }

void pnc_signals_remove(void) {
    for (int i = 0; i < delivered_count; i++) sigaction(delivered[i], &delivered_before[i], NULL);
    for (int i = 0; i < crash_count; i++) sigaction(crashes[i], &crashes_before[i], NULL);
    alarm(0);
    sigaction(SIGALRM, &alarm_before, NULL);
    if (crash_stack.ss_sp) {
        sigaltstack(&stack_before, NULL);
        free(crash_stack.ss_sp);
        crash_stack.ss_sp = NULL;
    }
    close(pipe_ends[0]);
    close(pipe_ends[1]);
    pipe_ends[0] = pipe_ends[1] = -1;
}

void pnc_signals_set_restoring(const char *bytes, size_t length) {
    restoring_length = 0;
    if (length > sizeof restoring) return;
    memcpy(restoring, bytes, length);
    restoring_length = (sig_atomic_t)length;
}

void pnc_before_crash(void (*hook)(void)) { before_crash = hook; }

void pnc_signals_stop(void) {
    struct sigaction action = {.sa_handler = SIG_DFL}, before;
    sigaction(SIGTSTP, &action, &before);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &before, NULL);
    // The continuing was awaited here; the loop need not hear of it.
    for (int i = 0; i < delivered_count; i++)
        if (delivered[i] == SIGCONT || delivered[i] == SIGTSTP) has_arrived[i] = 0;
}

int pnc_signal_descriptor(void) { return pipe_ends[0]; }

void pnc_drain_signals(void) {
    char bytes[64];
    while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {}
}

int pnc_take_signal(void) {
    for (int i = 0; i < delivered_count; i++)
        if (has_arrived[i]) {
            has_arrived[i] = 0;
            return delivered[i];
        }
    return 0;
}
