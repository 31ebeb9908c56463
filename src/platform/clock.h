#pragma once
// Where "now" comes from. Tests and the example loader set it; nothing else asks the system.

#include "base/dates.h"

namespace baeumgil {

class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

class SettableClock final : public Clock {
 public:
  explicit SettableClock(Instant at) : at_{at} {}
  Instant now() const override { return at_; }
  void set(Instant at) { at_ = at; }
  void advance(std::int64_t seconds) { at_.seconds += seconds; }

 private:
  Instant at_{};
};

}  // namespace baeumgil
