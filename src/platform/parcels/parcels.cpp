#include "platform/parcels/parcels.h"

#include <optional>
#include <utility>

#include "platform/db/database.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

std::string job_of(std::string_view kind) { return "parcel." + std::string{kind}; }

Actor clock_of(InstitutionId institution) { return {.institution = institution, .via = Via::job}; }

std::optional<Parcel> find_undelivered(Tx& tx, ParcelId id) {
  return tx.find(
      "SELECT to_institution_id, kind, content, sent_at FROM parcels_out "
      "WHERE institution_id = $institution AND id = $1 AND delivered_at IS NULL",
      [&](Row& row) {
        auto parcel = Parcel{.id = id, .from = tx.institution()};
        parcel.to = row.next<InstitutionId>();
        parcel.kind = row.next<std::string>();
        parcel.content = row.next<std::string>();
        parcel.sent_at = row.next<Instant>();
        return parcel;
      },
      id);
}

// False when it has arrived before.
bool note_arrival(Tx& tx, Parcel const& parcel) {
  return tx.change(
             "INSERT INTO parcels_in (institution_id, id, from_institution_id, kind, received_at) VALUES ($institution, $1, $2, $3, $4) "
             "ON CONFLICT (institution_id, id) DO NOTHING",
             parcel.id, parcel.from, parcel.kind, tx.now()) == 1;
}

Result<Done> carry(Database& db, Job const& job, OpenParcel const& open) {
  auto const id = id_from_text<ParcelId>(job.payload);
  if (!id) return Done{};
  auto const parcel = db.read(job.institution, [&](Tx& tx) { return find_undelivered(tx, *id); });
  if (!parcel) return Done{};
  auto const receiver = clock_of(parcel->to);
  TRY(db.write(receiver, [&](Tx& tx) -> Result<Done> {
    if (!note_arrival(tx, *parcel)) return Done{};
    return open(tx, receiver, *parcel);
  }));
  return db.write(clock_of(job.institution), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE parcels_out SET delivered_at = $2 WHERE institution_id = $institution AND id = $1", *id, tx.now());
    return Done{};
  });
}

}  // namespace

void send_parcel(Tx& tx, InstitutionId to, std::string_view kind, std::function<std::string()> const& content) {
  auto const is_here = tx.value<std::int64_t>("SELECT count(*) FROM shared_institutions WHERE id = $1 AND is_tenant = 1", to);
  if (is_here == 0 || to == tx.institution()) return;
  auto const id = ParcelId::make();
  tx.change(
      "INSERT INTO parcels_out (institution_id, id, to_institution_id, kind, content, sent_at) VALUES ($institution, $1, $2, $3, $4, $5)",
      id, to, kind, content(), tx.now());
  queue_job(tx, job_of(kind), to_text(id), tx.now(), to_text(id));
}

void receive_parcels(JobRunner& jobs, Database& db, std::string const& kind, OpenParcel open) {
  jobs.handle(job_of(kind), [&db, open = std::move(open)](Job const& job) { return carry(db, job, open); });
}

std::int64_t remove_old_parcels(Tx& tx, Instant before) {
  auto const sent = tx.change(
      "DELETE FROM parcels_out WHERE institution_id = $institution AND id IN (SELECT id FROM parcels_out WHERE institution_id = "
      "$institution "
      "AND delivered_at < $1 ORDER BY delivered_at LIMIT 500)",
      before);
  // The sender forgets first: what it may still carry is known to have arrived for twice as long.
  auto const twice = Instant{before.seconds - (tx.now().seconds - before.seconds)};
  return sent + tx.change(
                    "DELETE FROM parcels_in WHERE institution_id = $institution AND id IN (SELECT id FROM parcels_in WHERE "
                    "institution_id = $institution AND received_at < $1 ORDER BY received_at LIMIT 500)",
                    twice);
}

}  // namespace baeumgil
