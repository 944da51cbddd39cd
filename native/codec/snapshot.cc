#include "codec/snapshot.h"

#include <libdeflate.h>

#include <memory>

#include "codec/canonical.h"
#include "core/limits.h"

namespace kwadrant::codec {
namespace {

// A snapshot: u32 checksum of all that follows · u8 form · uint size of the canonical form · that, deflated. The
// checksum comes first in every form, so that a damaged form number is not taken for a newer program's.
constexpr std::uint8_t kForm = 1;
// Opening fast matters more than the last few percent.
constexpr int kLevel = 4;
// Deflate cannot make bytes smaller than this: a larger claim is a lie.
constexpr std::uint64_t kBestRatio = 1032;

struct FreeCompressor {
  void operator()(libdeflate_compressor* c) const { libdeflate_free_compressor(c); }
};
struct FreeDecompressor {
  void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
};

}  // namespace

Bytes encode_snapshot(const model::Map& map) {
  const Bytes plain = canonical_bytes(map);
  if (plain.size() > limits::kSnapshotBytes) return {};
  const std::unique_ptr<libdeflate_compressor, FreeCompressor> deflate(libdeflate_alloc_compressor(kLevel));
  KW_CHECK(deflate != nullptr);
  ByteWriter head;
  head.u32(0);
  head.u8(kForm);
  head.uint(plain.size());
  const std::size_t start = head.size();
  Bytes out = head.take();
  out.resize(start + libdeflate_deflate_compress_bound(deflate.get(), plain.size()));
  const std::size_t size =
      libdeflate_deflate_compress(deflate.get(), plain.data(), plain.size(), out.data() + start, out.size() - start);
  KW_CHECK(size != 0);
  out.resize(start + size);
  ByteWriter all(std::move(out));
  all.patch_u32(0, checksum(ByteView(all.bytes()).subspan(4)));
  return all.take();
}

Result<model::Map> decode_snapshot(ByteView bytes) {
  ByteReader in(bytes);
  const std::uint32_t sum = in.u32();
  if (!in.ok() || sum != checksum(bytes.subspan(4))) return error(Code::snapshot_corrupt, "checksum differs");
  const std::uint8_t form = in.u8();
  if (!in.ok()) return error(Code::snapshot_corrupt, "empty");
  if (form > kForm) return error(Code::store_newer, "snapshot of a later form");
  const std::uint64_t size = in.uint();
  if (!in.ok() || form != kForm || size > limits::kSnapshotBytes || size / kBestRatio > in.left()) {
    return error(Code::snapshot_corrupt, "impossible size");
  }
  const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> inflate(libdeflate_alloc_decompressor());
  KW_CHECK(inflate != nullptr);
  Bytes plain(static_cast<std::size_t>(size));
  const libdeflate_result result =
      libdeflate_deflate_decompress(inflate.get(), in.position(), in.left(), plain.data(), plain.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS) return error(Code::snapshot_corrupt, "not deflated, or another size");
  return read_canonical(plain);
}

}  // namespace kwadrant::codec
