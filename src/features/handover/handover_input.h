#pragma once
// What a person sent about a handover, for pages and API alike.

#include "features/handover/answer_handover.h"
#include "features/handover/hand_over.h"
#include "platform/web/fields.h"

namespace baeumgil {

inline HandoverInput read_handover(Fields& fields) {
  return {.giver = fields.id<PersonId>("giver").value_or(PersonId{}),
          .successor = fields.id<PersonId>("successor").value_or(PersonId{}),
          .note = fields.text("note")};
}

inline HandoverReply read_reply(Fields& fields) {
  auto reply = HandoverReply{.answer = fields.choice<HandoverAnswer>("answer"), .reason = fields.text("reason")};
  if (auto const promise = fields.integer("promise")) reply.promise = static_cast<int>(*promise);
  return reply;
}

}  // namespace baeumgil
