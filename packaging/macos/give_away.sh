#!/bin/bash
# Signs "Chanjing Studio.app", puts it into a dmg, and has Apple look at it; says what it lacks, and stops where it must.
#
#   give_away.sh VERSION [--unsigned]
#
# SIGNING_IDENTITY   "Developer ID Application: …", as `security find-identity -v -p codesigning` shows it
# NOTARY_PROFILE     what `xcrun notarytool store-credentials` kept the account under
set -euo pipefail
cd "$(dirname "$0")/../.."

version="${1:?the version is missing: give_away.sh VERSION}"
unsigned="${2:-}"
app="dist/Chanjing Studio.app"
dmg="dist/chanjing-studio-$version.dmg"
entitlements="packaging/macos/entitlements.plist"

lacking=()
[[ "$(uname)" == Darwin ]] || lacking+=("a Mac: codesign, hdiutil and notarytool are nowhere else")
[[ -d "$app" ]] || lacking+=("$app: python3 packaging/dev.py build makes it, on a Mac")
if [[ "$unsigned" != --unsigned ]]; then
    [[ -n "${SIGNING_IDENTITY:-}" ]] || lacking+=("SIGNING_IDENTITY: a \"Developer ID Application\" certificate of Apple's")
    [[ -n "${NOTARY_PROFILE:-}" ]] || lacking+=("NOTARY_PROFILE: kept by xcrun notarytool store-credentials NAME")
    command -v xcrun >/dev/null || lacking+=("xcrun: comes with xcode-select --install")
fi
if ((${#lacking[@]})); then
    printf 'Lacking: %s\n' "${lacking[@]}" >&2
    echo "Without a certificate: give_away.sh $version --unsigned makes a dmg for this Mac; others will warn of it." >&2
    exit 1
fi

if [[ "$unsigned" == --unsigned ]]; then
    codesign --force --deep --sign - "$app"
else
    # From the inside out: what is signed may not change any more. Links are signed with what they lead to.
    while IFS= read -r -d '' file; do
        if file -b "$file" | grep -q Mach-O; then
            codesign --force --timestamp --options runtime --entitlements "$entitlements" \
                --sign "$SIGNING_IDENTITY" "$file"
        fi
    done < <(find "$app/Contents" -type f -print0)
    codesign --force --timestamp --options runtime --entitlements "$entitlements" --sign "$SIGNING_IDENTITY" "$app"
    codesign --verify --deep --strict --verbose=2 "$app"
fi

stage="$(mktemp -d)"
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$dmg"
hdiutil create -volname "Chanjing Studio" -srcfolder "$stage" -fs HFS+ -format UDZO "$dmg"

if [[ "$unsigned" == --unsigned ]]; then
    echo "$dmg: not signed, not notarised; it opens on other Macs only after a right click."
    exit 0
fi
codesign --force --timestamp --sign "$SIGNING_IDENTITY" "$dmg"
xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
xcrun stapler staple "$dmg"
spctl --assess --type open --context context:primary-signature --verbose=2 "$dmg"
echo "$dmg: signed, notarised, stapled."
