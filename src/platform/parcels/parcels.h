#pragma once
// What one institution here sends another. Sending writes a row of the sender's and a job; the job carries it over: it opens the
// parcel in a transaction of the receiver's, where it arrives once however often it is carried. No transaction sees both.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;
class JobRunner;

using ParcelId = Id<struct ParcelTag>;

struct Parcel {
  ParcelId id{};
  InstitutionId from{};
  InstitutionId to{};
  std::string kind{};     // "visit.request"
  std::string content{};  // JSON; all the receiver ever sees of the sender
  Instant sent_at{};
};

// In the transaction of the change that is told. Nothing happens, and `content` is not asked for, when `to` keeps no programme
// here.
void send_parcel(Tx&, InstitutionId to, std::string_view kind, std::function<std::string()> const& content);

// What the receiver does with it, in the same transaction in which it arrives; the actor is the receiver's clock.
// A Problem leaves it undelivered, to be carried again later: answer Done to what is of no use.
using OpenParcel = std::function<Result<Done>(Tx&, Actor const&, Parcel const&)>;
void receive_parcels(JobRunner&, Database&, std::string const& kind, OpenParcel);

// Delivered ones that are older, at most some hundreds at once; how many it was.
std::int64_t remove_old_parcels(Tx&, Instant before);

}  // namespace baeumgil
