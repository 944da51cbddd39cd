// Snapshots made by hand: what a hostile file may hold behind a valid checksum.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "codec/snapshot.h"
#include "core/bytes.h"

namespace kwadrant::codec {

// A snapshot with a valid checksum round anything. Stored without compression (deflate blocks of 65,535 bytes).
inline Bytes seal(ByteView plain, std::uint64_t claimed, std::uint8_t form = 1) {
  ByteWriter out;
  out.u32(0);
  out.u8(form);
  out.uint(claimed);
  std::size_t at = 0;
  do {
    const std::size_t n = std::min<std::size_t>(65'535, plain.size() - at);
    out.u8(at + n == plain.size() ? 1 : 0);
    out.u8(static_cast<std::uint8_t>(n));
    out.u8(static_cast<std::uint8_t>(n >> 8));
    out.u8(static_cast<std::uint8_t>(~n));
    out.u8(static_cast<std::uint8_t>(~n >> 8));
    out.raw(plain.subspan(at, n));
    at += n;
  } while (at < plain.size());
  out.patch_u32(0, checksum(ByteView(out.bytes()).subspan(4)));
  return out.take();
}

inline std::string outcome(ByteView bytes) {
  const Result<model::Map> loaded = decode_snapshot(bytes);
  return loaded ? "ok" : std::string(name_of(loaded.error().code));
}

// The canonical form of a map by hand, as far as its head.
inline ByteWriter head(std::uint64_t last_time, const std::vector<std::uint64_t>& replicas) {
  ByteWriter out;
  out.u64(7);
  out.u64(7);
  out.uint(last_time);
  out.uint(replicas.size());
  for (const std::uint64_t replica : replicas) out.u64(replica);
  return out;
}

}  // namespace kwadrant::codec
