#pragma once
// What mails say of what people typed. A mailbox is outside, a colleague's too: every mail is composed with this cover.

#include <string>
#include <vector>

#include "features/publications/text_cover.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class MailCover {
 public:
  explicit MailCover(Tx&);
  // A colleague's name by itself stays: it says who did it.
  std::vector<std::string> operator()(std::vector<std::string> arguments) const;

 private:
  Tx& tx_;
  TextCover cover_;
};

}  // namespace baeumgil
