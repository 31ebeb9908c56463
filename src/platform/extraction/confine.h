#pragma once
// Gives up, for good, what a process that reads a stranger's file has no need of: network, other processes, files to write,
// memory and time without end. What it becomes by execve is bound the same.

namespace baeumgil {

inline constexpr int kReadingSeconds = 20;  // of the processor

void confine_this_process();

}  // namespace baeumgil
