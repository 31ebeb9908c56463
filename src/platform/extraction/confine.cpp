#include "platform/extraction/confine.h"

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace baeumgil {
namespace {

constexpr rlim_t kMemoryBytes = rlim_t{1} << 30U;
constexpr rlim_t kWrittenBytes = rlim_t{32} << 20U;  // to files in memory; opening one on disk for writing is refused below

#if defined(__x86_64__)
constexpr auto kArchitecture = std::uint32_t{AUDIT_ARCH_X86_64};
#elif defined(__aarch64__)
constexpr auto kArchitecture = std::uint32_t{AUDIT_ARCH_AARCH64};
#else
#error "name the architecture for the system call filter"
#endif
constexpr auto kOtherCallTable = std::uint32_t{0x40000000};  // x86-64's second numbering

// On the network, on other processes, on names of files.
constexpr std::uint32_t kRefusedCalls[] = {
#ifdef __NR_fork
    __NR_fork,     __NR_vfork,    __NR_unlink,  __NR_rename,         __NR_mkdir,     __NR_rmdir,
    __NR_link,     __NR_symlink,  __NR_chmod,   __NR_chown,          __NR_lchown,    __NR_creat,
#endif
    __NR_clone,    __NR_clone3,   __NR_socket,  __NR_connect,        __NR_bind,      __NR_listen,
    __NR_sendto,   __NR_sendmsg,  __NR_ptrace,  __NR_kill,           __NR_tkill,     __NR_process_vm_readv,
    __NR_unlinkat, __NR_renameat, __NR_mkdirat, __NR_linkat,         __NR_symlinkat, __NR_fchmodat,
    __NR_fchownat, __NR_truncate, __NR_mount,   __NR_umount2,        __NR_setns,     __NR_unshare,
    __NR_bpf,      __NR_keyctl,   __NR_add_key, __NR_io_uring_setup, __NR_openat2,   __NR_renameat2,
};

void limit(int which, rlim_t most) {
  auto const value = rlimit{most, most};
  if (::setrlimit(which, &value) != 0) std::abort();
}

class CallFilter {
 public:
  void add(std::uint16_t code, std::uint32_t value, std::uint8_t if_true = 0, std::uint8_t if_false = 0) {
    steps_.push_back(sock_filter{code, if_true, if_false, value});
  }
  void load(std::size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, static_cast<std::uint32_t>(offset)); }
  void answer(std::uint32_t what) { add(BPF_RET | BPF_K, what); }
  void refuse_when(std::uint16_t comparison, std::uint32_t value) {
    add(static_cast<std::uint16_t>(BPF_JMP | comparison | BPF_K), value, 0, 1);
    answer(kRefused);
  }
  // Reading only: the flags stand in that argument.
  void refuse_writing(std::uint32_t call, std::size_t argument) {
    add(BPF_JMP | BPF_JEQ | BPF_K, call, 0, 4);
    load(offsetof(seccomp_data, args) + argument * sizeof(std::uint64_t));  // the lower half, first in memory
    refuse_when(BPF_JSET, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC);
    answer(SECCOMP_RET_ALLOW);
  }
  void set() {
    auto const program = sock_fprog{static_cast<unsigned short>(steps_.size()), steps_.data()};
    if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0) std::abort();
  }

 private:
  static constexpr auto kRefused = std::uint32_t{SECCOMP_RET_ERRNO | EPERM};
  std::vector<sock_filter> steps_{};
};

void filter_calls() {
  auto filter = CallFilter{};
  filter.load(offsetof(seccomp_data, arch));
  filter.add(BPF_JMP | BPF_JEQ | BPF_K, kArchitecture, 1, 0);
  filter.answer(SECCOMP_RET_KILL_PROCESS);
  filter.load(offsetof(seccomp_data, nr));
  filter.refuse_when(BPF_JGE, kOtherCallTable);
  for (auto const call : kRefusedCalls) filter.refuse_when(BPF_JEQ, call);
  filter.refuse_writing(__NR_openat, 2);
#ifdef __NR_open
  filter.refuse_writing(__NR_open, 1);
#endif
  filter.answer(SECCOMP_RET_ALLOW);
  filter.set();
}

}  // namespace

void confine_this_process() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) std::abort();
  limit(RLIMIT_CPU, kReadingSeconds);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, kWrittenBytes);
  limit(RLIMIT_NOFILE, 64);
#ifndef __SANITIZE_ADDRESS__  // its shadow alone is larger
  limit(RLIMIT_AS, kMemoryBytes);
#endif
  // A network of its own, with nothing in it, where the kernel lets us; the filter refuses sockets in any case.
  if (::unshare(CLONE_NEWNET) != 0) static_cast<void>(::unshare(CLONE_NEWUSER | CLONE_NEWNET));
  filter_calls();
}

}  // namespace baeumgil
