#pragma once
// The one way in: read(actor, body) sees one snapshot, write(actor, body) makes one change. The body gets a Tx and returns
// a Result; a Problem (or a dry run) takes everything back. A body may run again after a lost connection or a clash,
// so it does nothing but SQL; mails, files and indexing go through the outbox.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Clock;

enum class Engine { sqlite, postgres };

struct DatabaseSettings {
  std::string url{};  // "sqlite:/path/file.db" or "postgresql://…" (libpq connection text)
  int readers{4};
  int timeout_seconds{10};  // of one statement
};

// What a repeated request is answered with. A write therefore returns an Id, Done or text.
inline std::string answer_text(Done) { return {}; }
inline std::string answer_text(std::string const& text) { return text; }
template <class N>
std::string answer_text(Id<N> const& id) {
  return to_text(id);
}
template <class T>
T read_answer(std::string const& text) {
  if constexpr (std::is_same_v<T, Done>)
    return Done{};
  else if constexpr (is_id<T>::value)
    return id_from_text<T>(text).value_or(T{});
  else
    return T(text);
}

class Database {
 public:
  virtual ~Database() = default;

  static std::unique_ptr<Database> open(DatabaseSettings const&, Clock const&);

  template <class Body>
  auto read(InstitutionId institution, Body&& body) -> std::invoke_result_t<Body&, Tx&> {
    auto kept = std::optional<std::invoke_result_t<Body&, Tx&>>{};
    run_read(institution, Work{[&](Tx& tx) {
               kept.emplace(body(tx));
               return true;
             }});
    return std::move(*kept);
  }
  template <class Body>
  auto read(Actor const& actor, Body&& body) {
    return read(actor.institution, std::forward<Body>(body));
  }

  template <class Body>
  auto write(Actor const& actor, Body&& body) -> std::invoke_result_t<Body&, Tx&> {
    using Outcome = std::invoke_result_t<Body&, Tx&>;
    using T = typename Outcome::value_type;
    if (!actor.may_write) return Problem{.kind = Kind::forbidden, .key = "problem.token_is_read_only"};
    auto kept = std::optional<Outcome>{};
    auto const body_once = [&](Tx& tx) {
      kept.reset();
      if (auto earlier = earlier_answer(tx, actor)) {
        if (*earlier)
          kept.emplace(read_answer<T>(**earlier));
        else
          kept.emplace(std::move(earlier->error()));
        return false;
      }
      kept.emplace(body(tx));
      if (!*kept || actor.dry_run) return false;
      remember_answer(tx, actor, answer_text(**kept));
      return true;
    };
    auto work = Work{body_once};
    work.is_repeatable = !actor.key.id.empty();
    run_write(actor.institution, work);
    return std::move(*kept);
  }

  virtual Engine engine() const = 0;
  virtual Instant now() const = 0;
  // A consistent copy while others write. SQLite: a file; PostgreSQL: a custom-format dump beside the same interface.
  virtual void copy_to(std::string const& path) = 0;
  // Empty when the engine finds nothing wrong with its own files and references.
  virtual std::string integrity_problems() = 0;

 protected:
  struct Work {
    void* target{nullptr};
    bool (*call)(void*, Tx&){nullptr};
    bool is_repeatable{false};  // finds its own earlier answer, so it may run again when a commit is in doubt
    template <class F>
    explicit Work(F&& function)
        : target{const_cast<void*>(static_cast<void const*>(&function))}, call{[](void* f, Tx& tx) {
            return (*static_cast<std::remove_reference_t<F>*>(f))(tx);
          }} {}
    bool operator()(Tx& tx) const { return call(target, tx); }
  };

  virtual void run_read(InstitutionId, Work) = 0;
  virtual void run_write(InstitutionId, Work) = 0;  // Work returns whether to keep its change; durable when this returns

 private:
  // Absent: never seen. A Problem: the same id was used for something else.
  static std::optional<Result<std::string>> earlier_answer(Tx&, Actor const&);
  static void remember_answer(Tx&, Actor const&, std::string const& answer);
};

}  // namespace baeumgil
