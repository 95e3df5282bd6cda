; The setup for one user, without administrator's rights: ISCC.exe /DVersion=0.1.0 /DBundle=dist\chanjing-studio studio.iss
; `python packaging\dev.py build` gives both. Data stays when the program is removed: it is the user's, not the setup's.
#ifndef Version
  #error The version is missing: /DVersion=0.1.0
#endif
#ifndef Bundle
  #error The folder that PyInstaller made is missing: /DBundle=dist\chanjing-studio
#endif

[Setup]
AppId={{6C1F7C0B-5B0F-4B53-9A1E-7D0D5A9C8E11}
AppName=Chanjing Studio
AppVersion={#Version}
AppPublisher=Chanjing Studio contributors
VersionInfoVersion={#Version}.0
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
DefaultDirName={autopf}\Chanjing Studio
DefaultGroupName=Chanjing Studio
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=chanjing-studio-{#Version}-setup
SetupIconFile=..\..\build\made\studio.ico
UninstallDisplayIcon={app}\Chanjing Studio.exe
UninstallDisplayName=Chanjing Studio
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes
RestartApplications=no
ShowLanguageDialog=auto
UsePreviousAppDir=yes
; Signing: iscc "/Ssigntool=signtool sign /fd sha256 /tr <time server> /td sha256 $f", and the line below.
#ifdef Signed
SignTool=signtool
SignedUninstaller=yes
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
; Inno Setup brings no official Chinese messages: they are used where they have been put beside this file.
#if FileExists(AddBackslash(SourcePath) + "ChineseSimplified.isl")
Name: "zh"; MessagesFile: "ChineseSimplified.isl"
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked

[InstallDelete]
; What an older version left would be found by the newer one.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Chanjing Studio"; Filename: "{app}\Chanjing Studio.exe"; AppUserModelID: "app.chanjingstudio.Studio"
Name: "{autodesktop}\Chanjing Studio"; Filename: "{app}\Chanjing Studio.exe"; Tasks: desktopicon

[Registry]
; "Open with" for clips and recordings; nobody's usual player is taken away.
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Chanjing Studio"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe\shell\open\command"; ValueType: string; ValueData: """{app}\Chanjing Studio.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe\SupportedTypes"; ValueType: string; ValueName: ".mp4"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe\SupportedTypes"; ValueType: string; ValueName: ".mov"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe\SupportedTypes"; ValueType: string; ValueName: ".webm"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe\SupportedTypes"; ValueType: string; ValueName: ".mp3"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe\SupportedTypes"; ValueType: string; ValueName: ".m4a"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\Chanjing Studio.exe\SupportedTypes"; ValueType: string; ValueName: ".wav"; ValueData: ""

[Run]
Filename: "{app}\Chanjing Studio.exe"; Description: "{cm:LaunchProgram,Chanjing Studio}"; Flags: nowait postinstall skipifsilent
