#pragma once
// What the pages of sign-in show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

// A short form of its own page: signing in, choosing a password, the first administrator.
struct SecretFormView {
  std::string title{};
  std::string lead{};  // text
  ErrorSummary summary{};
  std::string action{};
  std::vector<HiddenField> hidden{};
  std::optional<SelectField> institution{};
  std::vector<TextField> fields{};
  std::string submit_key{};
};

// A secret that is shown once: an API token, an invitation link.
struct SecretView {
  std::string title{};
  std::string lead{};
  std::string label{};
  std::string secret{};
  std::string back{};
};

struct SessionRow {
  std::string browser{};
  std::string origin{};
  Instant since{};
  Instant seen{};
  bool is_here{false};
  ActionButton end{};
};
struct TokenRow {
  std::string name{};
  std::string scope{};  // text
  Instant since{};
  std::string used{};   // text
  std::string until{};  // text
  ActionButton revoke{};
};
struct AccountView {
  std::string title{};
  std::string name{};
  std::string email{};
  std::string department{};
  std::string roles{};  // text
  ErrorSummary summary{};
  SelectField language{};
  CheckField mail{};
  std::vector<TextField> passwords{};
  std::vector<SessionRow> sessions{};
  ActionButton sign_out_everywhere{};
  std::vector<TokenRow> tokens{};
  TextField token_name{};
  SelectField token_scope{};
  TextField token_days{};
};

void render(Html&, SecretFormView const&);
void render(Html&, SecretView const&);
void render(Html&, AccountView const&);

}  // namespace baeumgil
