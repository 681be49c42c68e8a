# SPDX-License-Identifier: Apache-2.0
"""A printing system of the test's own: a cupsd with its whole state in a temporary folder, reached over a socket there, whose
queues lead to a backend that keeps what arrives. Nothing of the machine's own CUPS is touched."""
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

CUPSD = "/usr/sbin/cupsd"
SERVER_BIN = pathlib.Path("/usr/lib/cups")
PATIENCE = 60  # seconds that a job may take on a busy machine

BACKEND = """#!/bin/sh
if [ $# -eq 0 ]; then echo 'file keep "Keep" "Keep"'; exit 0; fi
if [ -n "$6" ]; then cat "$6"; else cat; fi > "{kept}/$1.part"
printf '%s' "$5" > "{kept}/$1.options"
mv "{kept}/$1.part" "{kept}/$1.data"
"""

FILES_CONF = """ServerRoot {root}
ServerBin {root}/bin
CacheDir {root}/cache
StateDir {root}/state
RequestRoot {root}/spool
TempDir {root}/spool/tmp
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
"""

CONF = """Listen {root}/sock
LogLevel warn
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""

# A printer description of our own: what arrives is the PDF as CUPS' filters leave it, or its raster. {sizes}: (name, width,
# height, margin) in points; the first is the queue's default.
PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "KEEP.PPD"
*Manufacturer: "Vialwright"
*Product: "(Keep)"
*ModelName: "Keep"
*ShortNickName: "Keep"
*NickName: "Keep"
*PSVersion: "(3010.000) 550"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*FileSystem: False
*cupsVersion: 2.4
*cupsFilter2: "{filter} 0 -"
{custom}{pages}*OpenUI *Resolution/Resolution: PickOne
*OrderDependency: 20 AnySetup *Resolution
*DefaultResolution: {dpi}dpi
{resolutions}*CloseUI: *Resolution
*DefaultFont: Courier
*Font Courier: Standard "(1.05)" Standard ROM
"""

CUSTOM = """*VariablePaperSize: True
*MaxMediaWidth: "700"
*MaxMediaHeight: "1008"
*NonUIOrderDependency: 10 AnySetup *CustomPageSize
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]/ImagingBBox null>>setpagedevice"
*ParamCustomPageSize Width: 1 points 36 700
*ParamCustomPageSize Height: 2 points 36 1008
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*HWMargins: 0 0 0 0
"""

PDF = "application/vnd.cups-pdf application/pdf"
RASTER = "application/vnd.cups-raster application/vnd.cups-raster"
LABELS = (("w288h360", 288, 360, 0), ("w216h72", 216, 72, 0))
OFFICE = (("A4", 595, 842, 12), ("Letter", 612, 792, 12))


def printer_description(takes, sizes, any_size, dots):
    pages = ""
    for key in ("PageSize", "PageRegion"):
        pages += f"*OpenUI *{key}/Media Size: PickOne\n*OrderDependency: 10 AnySetup *{key}\n*Default{key}: {sizes[0][0]}\n"
        for name, width, height, _ in sizes:
            pages += f'*{key} {name}: "<</PageSize[{width} {height}]>>setpagedevice"\n'
        pages += f"*CloseUI: *{key}\n"
    pages += f"*DefaultImageableArea: {sizes[0][0]}\n"
    for name, width, height, margin in sizes:
        pages += f'*ImageableArea {name}: "{margin} {margin} {width - margin} {height - margin}"\n'
    pages += f"*DefaultPaperDimension: {sizes[0][0]}\n"
    for name, width, height, _ in sizes:
        pages += f'*PaperDimension {name}: "{width} {height}"\n'
    resolutions = "".join(
        f'*Resolution {dpi}dpi: "<</HWResolution[{dpi} {dpi}]/cupsBitsPerColor 1/cupsColorOrder 0/cupsColorSpace 3'
        f'/cupsCompression 0>>setpagedevice"\n' for dpi in dots)
    return PPD.format(filter=takes, custom=CUSTOM if any_size else "", pages=pages, resolutions=resolutions, dpi=300)


def missing():
    """What this machine lacks for a printing system; empty if nothing."""
    programs = [name for name in ("lpadmin", "lp", "cupsdisable", "cupsreject", "gs", "qpdf", "pdftoppm", "pdfinfo")
                if shutil.which(name) is None]
    files = [path for path in (CUPSD, f"{SERVER_BIN}/filter/pdftopdf", f"{SERVER_BIN}/filter/gstoraster")
             if not os.path.exists(path)]
    return programs + files


class CupsDesk:
    """with CupsDesk() as desk: desk.environment leads any program to it."""

    def __enter__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="vw-cups-"))
        self.root.chmod(0o755)  # filters run as another user where the test is root
        for name in ("bin/backend", "cache", "state", "spool/tmp", "log", "kept", "ppd"):
            (self.root / name).mkdir(parents=True)
        (self.root / "kept").chmod(0o777)
        for path in SERVER_BIN.iterdir():
            if path.name != "backend":
                (self.root / "bin" / path.name).symlink_to(path)
        backend = self.root / "bin/backend/keep"
        backend.write_text(BACKEND.format(kept=self.root / "kept"))
        backend.chmod(0o755)
        (self.root / "cups-files.conf").write_text(FILES_CONF.format(root=self.root))
        (self.root / "cupsd.conf").write_text(CONF.format(root=self.root))
        self.environment = {**os.environ, "CUPS_SERVER": str(self.root / "sock"), "LC_ALL": "C.UTF-8"}
        self.server = subprocess.Popen([CUPSD, "-f", "-c", self.root / "cupsd.conf", "-s", self.root / "cups-files.conf"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait_for(lambda: self.run("lpstat", "-r").stdout.strip() == "scheduler is running", "cupsd to start")
        return self

    def __exit__(self, *_):
        self.server.send_signal(signal.SIGTERM)
        try:
            self.server.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.server.kill()
            self.server.wait()
        shutil.rmtree(self.root, ignore_errors=True)

    def run(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    def wait_for(self, holds, what):
        end = time.monotonic() + PATIENCE
        while not holds():
            if time.monotonic() > end:
                log = (self.root / "log/error").read_text() if (self.root / "log/error").exists() else ""
                raise AssertionError(f"waited in vain for {what}\n{log[-3000:]}")
            time.sleep(0.05)

    def add_queue(self, name, takes=None, sizes=LABELS, any_size=True, dots=(203, 300, 600)):
        """takes None: a raw queue, which hands on what it gets."""
        model = ["-m", "raw"]
        if takes:
            ppd = self.root / "ppd" / f"{name}.ppd"
            ppd.write_text(printer_description(takes, sizes, any_size, dots))
            model = ["-P", str(ppd)]
        done = self.run("lpadmin", "-p", name, "-E", "-v", "keep:/x", *model)
        assert done.returncode == 0, done.stderr

    def arrived(self, job):
        """(file, options as a dictionary) of a job, when its last byte is there."""
        data = self.root / "kept" / f"{job}.data"
        self.wait_for(data.exists, f"job {job}")
        words = (self.root / "kept" / f"{job}.options").read_text().split()
        return data, dict(word.partition("=")[::2] for word in words)

    def jobs(self):
        return sorted(int(path.stem) for path in (self.root / "kept").glob("*.data"))
