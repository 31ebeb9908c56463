#pragma once
// The product's Authenticator: sessions and API tokens, each found by one statement. That somebody was seen is written
// down by a thread of its own, so that no page waits for it.

#include <functional>
#include <mutex>
#include <set>
#include <string_view>
#include <utility>

#include "features/sign_in/sign_in_settings.h"
#include "platform/db/database.h"
#include "platform/jobs/repeating_task.h"
#include "platform/web/gate.h"

namespace baeumgil {

class Sessions final : public Authenticator {
 public:
  Sessions(Database&, SignInSettings);
  ~Sessions() override;

  Actor by_session(std::string_view token) override;
  std::optional<Actor> by_api_token(std::string_view token) override;

  void start();       // begins writing down who was seen
  void write_seen();  // does so now, of sessions and tokens

 private:
  void write(InstitutionId, std::function<void(Tx&)> const&);

  Database& db_;
  SignInSettings settings_{};
  std::mutex mutex_{};
  std::set<std::pair<InstitutionId, SessionId>> seen_{};
  std::set<std::pair<InstitutionId, TokenId>> used_{};
  RepeatingTask writer_;
};

}  // namespace baeumgil
